package topica.cluster;

import java.util.Arrays;

/// Things that are joined into ever larger parts: Tarjan, "Efficiency of a good but not linear set union
/// algorithm", JACM 1975. A part is known by its first thing.
final class Parts {

    private final int[] above;

    Parts(int count) {
        this.above = new int[count];
        Arrays.setAll(above, thing -> thing);
    }

    int part(int thing) {
        int top = thing;
        while (above[top] != top) {
            above[top] = above[above[top]];
            top = above[top];
        }
        return top;
    }

    /// Whether the two were apart.
    boolean join(int one, int other) {
        int a = part(one);
        int b = part(other);
        above[Math.max(a, b)] = Math.min(a, b);
        return a != b;
    }
}
