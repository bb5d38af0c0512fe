package yangguang.reporting;

import java.util.HashMap;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import org.jsoup.Jsoup;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import yangguang.documents.Lookup;
import yangguang.documents.PublishedDocuments;
import yangguang.law.reports.ChapterSet;

/**
 * What the report of the year before said in each part: as it was submitted here, or as it was
 * published before.
 */
@Component
class EarlierTexts {
    private final ReportRecords records;
    private final PublishedDocuments documents;

    EarlierTexts(ReportRecords records, PublishedDocuments documents) {
        this.records = records;
        this.documents = documents;
    }

    /** By part; a part of which nothing is known is not in it. */
    Map<String, String> before(long bodyId, int year, ChapterSet chapters) {
        var texts = new HashMap<String, String>();
        var submitted = records.of(bodyId, year - 1).flatMap(records::submission);
        if (submitted.isPresent())
            submitted.get().wording().parts().forEach(part -> texts.put(part.id(), part.text()));
        else
            published(bodyId, year - 1)
                    .ifPresent(html -> texts.putAll(underHeadings(html, chapters)));
        texts.values().removeIf(String::isBlank);
        return texts;
    }

    private Optional<String> published(long bodyId, int year) {
        return documents.annualReports(Set.of(bodyId)).stream()
                .filter(line -> Objects.equals(line.reportYear(), year))
                .findFirst()
                .map(line -> documents.byIndexNumber(line.indexNumber()))
                .filter(Lookup.Published.class::isInstance)
                .map(Lookup.Published.class::cast)
                .map(found -> found.document().html());
    }

    private static Map<String, String> underHeadings(String html, ChapterSet chapters) {
        var ids = new HashMap<String, String>();
        chapters.parts().forEach(part -> ids.put(bare(part.title()), part.id()));
        var texts = new HashMap<String, String>();
        @Nullable String part = null;
        for (var element : Jsoup.parseBodyFragment(html).body().children()) {
            boolean heading = element.tagName().matches("h[1-6]");
            if (heading) part = ids.get(bare(element.text()));
            else if (part != null && element.tagName().equals("p"))
                texts.merge(part, element.text(), (above, text) -> above + "\n" + text);
        }
        return texts;
    }

    /** Without its number and blanks. */
    private static String bare(String title) {
        return title.replaceFirst("^(?:[^、（）]{1,3}、|（[^）]{1,3}）)", "").replaceAll("[\\s　]", "");
    }
}
