package topica;

/// Which Topica this is.
public final class Version {

    /// The version, as the build names it.
    public static final String NUMBER = number();

    /// What a file made by this program says of its maker.
    public static final String PRODUCER = "Topica " + NUMBER;

    private Version() {}

    private static String number() {
        String packaged = Version.class.getPackage().getImplementationVersion();
        return packaged == null ? "unpackaged" : packaged;
    }
}
