package topica.classify;

/// What can be asked of a classifier that has judged a document. Probabilities are calibrated.
public sealed interface Question {

    /// The label it is about.
    String label();

    double probability();

    /// Why may this be the primary label?
    record Primary(String label, double probability) implements Question {}

    /// Why should the document bear this label, or why not?
    record Borne(String label, double probability) implements Question {}

    /// Why is this the primary label and not the other one?
    record Against(String label, double probability, String other, double otherProbability) implements Question {}
}
