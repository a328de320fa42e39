package topica.baselines;

class OpenNlpMaxentTest implements LearnerContract {

    @Override
    public Baseline baseline() {
        return new OpenNlpMaxent();
    }
}
