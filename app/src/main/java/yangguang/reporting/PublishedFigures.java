package yangguang.reporting;

import static java.util.stream.Collectors.toSet;

import java.math.BigDecimal;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.TreeMap;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;
import yangguang.documents.PublishedDocuments;

/** 已公布年报的数据: the figures of annual reports that everybody can read; of no other ones. */
@Service
@Transactional(readOnly = true)
public class PublishedFigures {
    private final PublishedDocuments documents;
    private final HandedInRecords records;
    private final FiledRecords filed;

    PublishedFigures(PublishedDocuments documents, HandedInRecords records, FiledRecords filed) {
        this.documents = documents;
        this.records = records;
        this.filed = filed;
    }

    /**
     * By body and indicator, as they were published last. A report that was withdrawn, or neither
     * drawn up here nor filed with its figures, has none.
     *
     * @param bodies empty means all
     */
    public Map<Long, Map<String, @Nullable BigDecimal>> of(Set<Long> bodies, int year) {
        var open =
                documents.annualReports(bodies).stream()
                        .filter(line -> Objects.equals(line.reportYear(), year))
                        .map(line -> line.id())
                        .collect(toSet());
        var figures = new TreeMap<Long, Map<String, @Nullable BigDecimal>>();
        filed.of(open, year).forEach(one -> figures.put(one.body(), Map.copyOf(one.figures())));
        records.published(open, year, figures::put);
        return figures;
    }

    /** The years of which these public reports have figures here. */
    public Set<Integer> years(Set<Long> documents) {
        return Stream.concat(
                        records.publishedYears(documents).stream(), filed.years(documents).stream())
                .collect(toSet());
    }
}
