/**
 * The public dockets as Regulations.gov's API v4 has them, so that a program written for it works here with another address. What
 * it shows is made of {@code docket.PublicComment} and nothing else; what it takes goes through {@code docket.SubmitComment}.
 */
package io.capdesk.api.v4;
