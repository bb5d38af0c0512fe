package yangguang.requests;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** 卷内目录: the papers that go into the file, each with the pages that it takes there. */
@Component
class Inventory {
    /** To be filled in by hand. */
    private static final String BLANK = "　　　";

    private final CaseLetters letters;
    private final ReplyRecords replies;
    private final Papers papers;
    private final Cases cases;

    Inventory(CaseLetters letters, ReplyRecords replies, Papers papers, Cases cases) {
        this.letters = letters;
        this.replies = replies;
        this.papers = papers;
        this.cases = cases;
    }

    /** The rows, and how many papers and pages there are in all. */
    Map<String, Object> of(Request request, Asked asked) {
        var rows = new ArrayList<Map<String, String>>();
        var reply = replies.newest(request.id()).map(Reply::letterNumber).orElse(null);
        var count = new Count();
        for (var paper : inFile(request)) {
            rows.add(
                    Map.of(
                            "number", number(paper, reply),
                            "maker", maker(request, asked, paper),
                            "title", bare(letters.title(paper)),
                            "day", letters.day(cases.dayOf(paper.at())),
                            "pages", count.with(paper.pages()),
                            "note", ""));
        }
        var all = new HashMap<String, Object>();
        all.put("rows", rows);
        all.put("paperCount", String.valueOf(rows.size()));
        all.put("pageCount", count.total());
        return all;
    }

    private List<Paper> inFile(Request request) {
        return papers.of(request).stream()
                .filter(paper -> !paper.gone() && goesIntoFile(paper))
                .toList();
    }

    /** 页号 go through the file; behind a paper whose pages nobody counted they are left blank. */
    private static final class Count {
        private int pages;
        private boolean known = true;

        String with(@Nullable Integer more) {
            if (more == null) known = false;
            if (more == null || !known) return "";
            int first = pages + 1;
            pages += more;
            return first == pages ? String.valueOf(first) : first + "-" + pages;
        }

        String total() {
            return known ? String.valueOf(pages) : BLANK;
        }
    }

    /** Evidence of identity is kept apart; a letter goes in as it was printed. */
    private static boolean goesIntoFile(Paper paper) {
        return switch (paper.kind()) {
            case IDENTITY -> false;
            case LETTER -> paper.format().equals("pdf");
            case APPLICATION, CORRECTION, RELEASED, PROOF, OPINION, OTHER -> true;
        };
    }

    private static String number(Paper paper, @Nullable String ofReply) {
        return ofReply != null && paper.name().contains(ofReply) ? ofReply : "";
    }

    private String maker(Request request, Asked asked, Paper paper) {
        return switch (paper.kind()) {
            case APPLICATION, CORRECTION -> asked.applicant().name();
            case LETTER, RELEASED -> letters.body(request.bodyId());
            case IDENTITY, PROOF, OPINION, OTHER -> "";
        };
    }

    private static String bare(String name) {
        return name.replaceFirst("\\.[A-Za-z0-9]+$", "");
    }
}
