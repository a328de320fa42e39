package topica.records;

import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.Optional;

/// What a file is that is no text in UTF-8, as far as its first bytes tell.
public enum Signature {
    COMPRESSED_TWICE("it is compressed more than once", "decompress it first"),
    OTHER_COMPRESSION("its kind of compression is none that is known here", "decompress it, or take gzip or zstd"),
    ZIP("it is a ZIP archive or an office document", "unpack it, or save the table as CSV"),
    TAR("it is a tar archive", "unpack it and name the folder"),
    PDF("it is a PDF", "take its text out first"),
    PARQUET("it is Parquet", "convert it to JSON Lines or CSV"),
    MODEL("it is a model, and no documents", "--model takes it"),
    UTF_32("it is in UTF-32", "convert it to UTF-8, as iconv -f UTF-32 -t UTF-8 does"),
    UTF_16("it is in UTF-16", "convert it to UTF-8, as iconv -f UTF-16 -t UTF-8 does"),
    ZEROS("it begins with nothing but zeros", "fetch it again");

    private static final int FEW = 64;

    private final String problem;
    private final String remedy;

    Signature(String problem, String remedy) {
        this.problem = problem;
        this.remedy = remedy;
    }

    /// The refusal of the file of this name.
    public UnusableInput refusal(String name) {
        return new UnusableInput(name, problem, remedy);
    }

    /// What a file is that begins so once it was decompressed; empty where it may be text.
    public static Optional<Signature> of(byte[] head) {
        return Arrays.stream(values()).filter(signature -> signature.isOf(head)).findFirst();
    }

    private boolean isOf(byte[] head) {
        return switch (this) {
            case COMPRESSED_TWICE -> starts(head, "\u001f\u008b\b") || starts(head, "(\u00b5/\u00fd");
            case OTHER_COMPRESSION ->
                starts(head, "\u00fd7zXZ\0")
                        || starts(head, "\u0004\"M\u0018")
                        || starts(head, "7z\u00bc\u00af")
                        || (starts(head, "BZh") && stands("1AY&SY", head, 4));
            case ZIP -> starts(head, "PK\u0003\u0004");
            case TAR -> stands("ustar", head, 257);
            case PDF -> starts(head, "%PDF-1") || starts(head, "%PDF-2");
            case PARQUET -> starts(head, "PAR1");
            case MODEL -> stands("\0\0\0{\"__metadata__\"", head, 5);
            case UTF_32 -> starts(head, "\u00ff\u00fe\0\0") || starts(head, "\0\0\u00fe\u00ff");
            case UTF_16 -> starts(head, "\u00ff\u00fe") || starts(head, "\u00fe\u00ff") || hasEverySecondZero(head);
            case ZEROS -> head.length > FEW && zeros(head, 0, 1) == head.length;
        };
    }

    /// Whether the Latin text of another encoding stands here: zeros at one half of the places, and hardly
    /// any at the other.
    private static boolean hasEverySecondZero(byte[] head) {
        byte[] few = Arrays.copyOf(head, Math.min(FEW, head.length));
        int even = zeros(few, 0, 2);
        int odd = zeros(few, 1, 2);
        return few.length > 2 && 3 * Math.max(even, odd) > few.length && 20 * Math.min(even, odd) < few.length;
    }

    private static int zeros(byte[] head, int from, int step) {
        int zeros = 0;
        for (int i = from; i < head.length; i += step) {
            zeros += head[i] == 0 ? 1 : 0;
        }
        return zeros;
    }

    private static boolean starts(byte[] head, String bytes) {
        return stands(bytes, head, 0);
    }

    private static boolean stands(String bytes, byte[] head, int at) {
        byte[] wanted = bytes.getBytes(StandardCharsets.ISO_8859_1);
        int end = at + wanted.length;
        return end <= head.length && Arrays.equals(head, at, end, wanted, 0, wanted.length);
    }
}
