package topica.cluster;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import org.junit.jupiter.api.Test;

class XMeansTest implements ClustererContract {

    @Override
    public Clusterer clusterer(int groups) {
        return new XMeans(groups);
    }

    @Test
    void findsHowManyThereAre() {
        Planted planted = Planted.of(9, 80, .3, 0, 31);
        assertThat(fit(100, planted.rows(), 2).groups().count()).isEqualTo(9);
    }

    @Test
    void refusesNoGroups() {
        assertThatIllegalArgumentException().isThrownBy(() -> new XMeans(0));
    }
}
