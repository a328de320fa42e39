package topica.baselines;

class OpenNlpNaiveBayesTest implements LearnerContract {

    @Override
    public Baseline baseline() {
        return new OpenNlpNaiveBayes();
    }
}
