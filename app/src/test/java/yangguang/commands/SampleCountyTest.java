package yangguang.commands;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.time.LocalDateTime;
import java.util.Map;
import java.util.Set;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.core.io.ClassPathResource;
import org.springframework.jdbc.core.simple.JdbcClient;
import yangguang.PlatformTest;
import yangguang.TestClock;
import yangguang.bodies.Bodies;
import yangguang.documents.PublishedDocuments;
import yangguang.documents.PublishedLine;
import yangguang.law.forms.Forms;
import yangguang.reader.Examination;

@PlatformTest
@DisplayName("The sample county comes in through the doors that offices use")
class SampleCountyTest {
    @Autowired SampleCounty county;
    @Autowired Bodies bodies;
    @Autowired PublishedDocuments published;
    @Autowired JdbcClient jdbc;
    @Autowired TestClock clock;

    @Test
    void it_is_loaded_once_with_documents_requests_entries_and_past_reports() {
        clock.set(LocalDateTime.parse("2026-11-27T10:00:00"));
        county.loadIfNew();
        county.loadIfNew();

        var street = bodies.byName("云溪县青禾街道办事处").orElseThrow();
        assertThat(published.annualReports(Set.of(street.id())))
                .extracting(PublishedLine::reportYear)
                .containsExactlyInAnyOrder(2023, 2024);
        assertThat(count("documents.document")).isGreaterThan(20);
        assertThat(count("requests.request")).isEqualTo(4);
        assertThat(count("registers.entry")).isEqualTo(12);
    }

    private long count(String rows) {
        return jdbc.sql("select count(*) from " + rows).query(Long.class).single();
    }

    @ParameterizedTest
    @ValueSource(ints = {2023, 2024})
    void its_past_reports_are_read_whole_and_do_not_contradict_themselves(int year)
            throws IOException {
        var file = new ClassPathResource("samples/reports/qinghe-%d.txt".formatted(year));

        var examined =
                new Examination(new Forms()).of(file.getContentAsString(UTF_8), Map.of(), Map.of());

        assertThat(examined.year()).hasValue(year);
        assertThat(examined.figures()).hasSizeGreaterThan(190);
        assertThat(examined.findings()).isEmpty();
    }
}
