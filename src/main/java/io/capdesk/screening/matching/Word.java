package io.capdesk.screening.matching;

/**
 * One word of a name, ready to compare.
 *
 * @param written    Latin letters and digits, lower case
 * @param text       what it is read as: {@code technology} for {@code tech}
 * @param spelling   {@code written} with spellings of one sound made alike
 * @param consonants {@code spelling} without vowels: what romanisations agree about
 * @param skeleton   what is left of it in a script that leaves vowels out
 * @param vowelless  it was written in such a script, so only the skeleton says something
 */
public record Word(String written, String text, String spelling, String consonants, String skeleton, Weight weight,
        boolean vowelless) {

    /** What a word says about who somebody is. */
    public enum Weight {
        /** As much as it is rare among the listed names. */
        BY_RARITY,
        /** A country's name: common, but never the same thing as another country's. */
        COUNTRY,
        /** A single letter. */
        INITIAL,
        /** Next to nothing: <em>of</em>, <em>bin</em>, <em>Mr</em>. */
        LITTLE
    }

    boolean number() {
        return Character.isDigit(text.charAt(0)) && text.chars().allMatch(Character::isDigit);
    }

    @Override
    public String toString() {
        return text;
    }
}
