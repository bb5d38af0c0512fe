package yangguang.files;

import java.awt.image.BufferedImage;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** What remains of the words of a page, in the order of reading, with a ground for each gap. */
final class RemainingWords {
    private final BufferedImage picture;
    private final List<Cover> covers;
    private final List<Cover> untold;
    private final List<Run> runs = new ArrayList<>();
    private final List<Glyph> together = new ArrayList<>();

    /** Letters that stand together. */
    record Run(String text, Box box) {}

    /**
     * @param picture not yet painted on
     */
    RemainingWords(List<List<Glyph>> lines, List<Cover> covers, BufferedImage picture) {
        this.picture = picture;
        this.covers = covers;
        this.untold = new ArrayList<>(covers);
        lines.forEach(this::read);
        List.copyOf(untold).forEach(this::tell);
    }

    List<Run> runs() {
        return runs;
    }

    private void read(List<Glyph> line) {
        for (var glyph : line) {
            var cover = over(glyph);
            boolean blank = glyph.text().isBlank();
            boolean gone = cover.isPresent() || !blank && !Ink.seen(picture, glyph.box());
            if (gone || !goesOn(glyph)) end();
            cover.filter(untold::contains).ifPresent(this::tell);
            if (!gone && !(blank && together.isEmpty())) together.add(glyph);
            if (blank) end();
        }
        end();
    }

    private Optional<Cover> over(Glyph glyph) {
        return covers.stream().filter(cover -> cover.box().covers(glyph.box())).findFirst();
    }

    private boolean goesOn(Glyph glyph) {
        return together.isEmpty() || together.getLast().box().goesOnIn(glyph.box());
    }

    private void end() {
        if (together.isEmpty()) return;
        var text = new StringBuilder();
        together.forEach(glyph -> text.append(glyph.text()));
        runs.add(
                new Run(
                        text.toString(),
                        together.stream().map(Glyph::box).reduce(Box::with).orElseThrow()));
        together.clear();
    }

    /** Those who hear the page instead of seeing it learn that something is withheld, and why. */
    private void tell(Cover cover) {
        untold.remove(cover);
        runs.add(new Run(cover.spoken(), BlackBox.printed(picture, cover)));
    }
}
