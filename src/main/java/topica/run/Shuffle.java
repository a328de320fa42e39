package topica.run;

import java.util.SplittableRandom;
import java.util.stream.IntStream;

/// Orders of chance, each as likely as any other: Durstenfeld, "Algorithm 235: random permutation", CACM 1964.
public final class Shuffle {

    private Shuffle() {}

    /// The numbers `0 … count-1` in an order of chance.
    public static int[] of(int count, SplittableRandom random) {
        int[] numbers = IntStream.range(0, count).toArray();
        again(numbers, random);
        return numbers;
    }

    /// Brings `numbers` into another order of chance.
    public static void again(int[] numbers, SplittableRandom random) {
        for (int i = numbers.length - 1; i > 0; i--) {
            int j = random.nextInt(i + 1);
            int swapped = numbers[i];
            numbers[i] = numbers[j];
            numbers[j] = swapped;
        }
    }
}
