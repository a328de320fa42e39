package topica.run;

/// Hears how far a long piece of work is. Called from one thread at a time.
public interface Progress {

    /// Tells nobody.
    Progress NONE = (stage, done, total) -> {};

    /// Work named `stage` has done `done` of `total` units; `total` is negative when nobody knows it.
    void at(String stage, long done, long total);
}
