package topica.vectorize;

import java.util.Arrays;

/// Numbers distinct 64-bit hashes in the order of their first appearance: an open-addressing table with
/// linear probing.
///
/// Hashes must not be 0 and their low bits must be good.
final class HashIndex {

    private long[] slots;
    private int[] numbers;
    private long[] hashes;
    private int size;

    HashIndex(int expected) {
        int capacity = Integer.highestOneBit(Math.max(8, expected) * 2 - 1) * 2;
        slots = new long[capacity];
        numbers = new int[capacity];
        hashes = new long[Math.max(8, expected)];
    }

    int size() {
        return size;
    }

    long hash(int number) {
        return hashes[number];
    }

    /// The number of `hash`, which gets the next one if it is new.
    int add(long hash) {
        int mask = slots.length - 1;
        int at = (int) hash & mask;
        while (slots[at] != 0) {
            if (slots[at] == hash) {
                return numbers[at];
            }
            at = (at + 1) & mask;
        }
        if (size == hashes.length) {
            hashes = Arrays.copyOf(hashes, 2 * size);
        }
        slots[at] = hash;
        numbers[at] = size;
        hashes[size++] = hash;
        if (2 * size > slots.length) {
            grow();
        }
        return size - 1;
    }

    private void grow() {
        slots = new long[2 * slots.length];
        numbers = new int[slots.length];
        int mask = slots.length - 1;
        for (int number = 0; number < size; number++) {
            int at = (int) hashes[number] & mask;
            while (slots[at] != 0) {
                at = (at + 1) & mask;
            }
            slots[at] = hashes[number];
            numbers[at] = number;
        }
    }
}
