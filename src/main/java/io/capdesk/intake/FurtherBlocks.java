package io.capdesk.intake;

/**
 * Blocks of BIS-748P that only some applications fill in (Supplement No. 1 to part 748); empty strings where there is nothing.
 *
 * @param contact            who can answer questions about the application (block 1); the telephone is block 2
 * @param facsimile          of the contact (block 3)
 * @param onFile             documents that the applicant keeps and can show (block 7), such as a power of attorney
 * @param specialPurpose     code words (block 9)
 * @param previouslyExported by what authority the items first left the United States: a license number or a license exception
 *                           (block 12, reexports)
 * @param certificate        country and number of an import or end-user certificate (block 13)
 */
public record FurtherBlocks(String contact, String facsimile, String onFile, String specialPurpose, String previouslyExported,
                            String certificate) {

    static final FurtherBlocks NONE = new FurtherBlocks("", "", "", "", "", "");

    public FurtherBlocks {
        contact = Typed.clean(contact);
        facsimile = Typed.clean(facsimile);
        onFile = Typed.clean(onFile);
        specialPurpose = Typed.clean(specialPurpose);
        previouslyExported = Typed.clean(previouslyExported);
        certificate = Typed.clean(certificate);
    }

    void check(Problems problems) {
        problems.optional("extras.blocks.contact", contact, Problems.NAME);
        problems.optional("extras.blocks.facsimile", facsimile, RegistrationCheck.TELEPHONE);
        problems.optional("extras.blocks.onFile", onFile, Problems.ADDRESS);
        problems.optional("extras.blocks.specialPurpose", specialPurpose, Problems.NAME);
        problems.optional("extras.blocks.previouslyExported", previouslyExported, Problems.NAME);
        problems.optional("extras.blocks.certificate", certificate, Problems.NAME);
    }
}
