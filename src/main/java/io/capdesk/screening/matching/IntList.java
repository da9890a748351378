package io.capdesk.screening.matching;

import java.util.Arrays;

/** Numbers without an object for each: the index holds some millions. */
final class IntList {

    private int[] values = new int[4];
    private int size;

    void add(int value) {
        if (size == values.length) {
            values = Arrays.copyOf(values, size * 2);
        }
        values[size++] = value;
    }

    boolean endsWith(int value) {
        return size > 0 && values[size - 1] == value;
    }

    int[] toArray() {
        return Arrays.copyOf(values, size);
    }
}
