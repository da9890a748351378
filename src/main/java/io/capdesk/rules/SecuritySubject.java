package io.capdesk.rules;

/** Whose security Supplement No. 10 to part 748 is asked about. */
public enum SecuritySubject {
    /** A license for chips or computers. */
    LICENSE,
    /** A license for model weights (ECCN 4E091). */
    WEIGHTS,
    /** A universal validated end user. */
    UVEU,
    /** A national validated end user. */
    NVEU
}
