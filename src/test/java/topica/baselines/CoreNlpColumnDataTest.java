package topica.baselines;

class CoreNlpColumnDataTest implements LearnerContract {

    @Override
    public Baseline baseline() {
        return new CoreNlpColumnData();
    }
}
