package io.capdesk.caseload;

/**
 * @param whole a case has this very word; else it is the beginning of one
 */
record SearchWord(String text, boolean whole) {

    /** Behind every word that begins with the text, in the order of the characters' numbers. */
    String end() {
        return text + '\uffff';
    }
}
