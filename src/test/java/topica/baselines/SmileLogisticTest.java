package topica.baselines;

class SmileLogisticTest implements LearnerContract {

    @Override
    public Baseline baseline() {
        return new SmileLogistic();
    }
}
