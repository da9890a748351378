package io.capdesk.docket;

/**
 * What a commenter sends. Texts are never null.
 *
 * @param key           of the page or of the program's submission: sent twice, the comment is there once; also the folder of its files
 * @param commentOn     id of the document
 * @param submitter     null where nothing was chosen
 * @param paragraph     of the document; null for the whole of it
 * @param itemsReceived how many submissions it stands for, 1 for most
 * @param mailReceipt   whether the receipt goes to {@code email} too
 * @param justification why confidential files must not be disclosed, and by what authority
 * @param publicKnown   whether they said that they know what becomes public
 */
public record Submission(String key, Origin origin, String commentOn, Submitter submitter, String text, Integer paragraph,
                         String firstName, String lastName, String organization, String organizationKind, String category,
                         String city, String region, String country, String zip, String email, String phone, int itemsReceived,
                         boolean mailReceipt, String justification, boolean publicKnown) {}
