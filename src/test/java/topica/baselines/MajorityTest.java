package topica.baselines;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;
import topica.baselines.Ranking.Place;
import topica.run.Seed;

class MajorityTest implements BaselineContract {

    @Override
    public Baseline baseline() {
        return new Majority();
    }

    @Test
    void ranksLabelsByTheirShareThenByName() {
        assertThat(baseline()
                        .fit(List.of("", "", "", ""), List.of("c", "b", "b", "a"), new Seed(1))
                        .rank("anything")
                        .places())
                .containsExactly(new Place("b", .5), new Place("a", .25), new Place("c", .25));
    }
}
