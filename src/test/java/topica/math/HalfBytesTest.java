package topica.math;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class HalfBytesTest {

    @ParameterizedTest
    @ValueSource(ints = {0, 2, 14, 16, 18, 32, 46})
    void unpacksWhatItPacked(int length) {
        byte[] numbers = new byte[length];
        for (int i = 0; i < length; i++) {
            numbers[i] = (byte) (i * 7 % 16 - 8);
        }
        byte[] packed = HalfBytes.pack(numbers);
        assertThat(packed).hasSize(length / 2);
        assertThat(HalfBytes.unpack(packed)).isEqualTo(numbers);
    }

    @Test
    void putsTheSecondEightBesideTheFirst() {
        byte[] numbers = {1, 2, 3, 4, 5, 6, 7, -8, -1, -2, -3, -4, -5, -6, -7, 0, 1, -1};
        assertThat(HalfBytes.pack(numbers)).containsExactly(0xF1, 0xE2, 0xD3, 0xC4, 0xB5, 0xA6, 0x97, 0x08, 0xF1);
    }
}
