package yangguang.bench;

import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.Map;
import picocli.CommandLine.Command;

@Command(name = "import", description = "bulk load, with index, journal and counting entries")
final class ImportBench extends Measurement {
    @Override
    String name() {
        return "import";
    }

    /** Always a new load: it is what is measured. */
    @Override
    Loaded loaded(Path folder, int documents) {
        return new Loaded(folder, documents);
    }

    @Override
    Map<String, Object> measure(Loaded loaded) throws Exception {
        var took = loaded.load();
        double committed = loaded.documents() / took.committedSeconds();
        double found = loaded.documents() / took.foundSeconds();
        double cpuMs = took.cpuSeconds() * 1000 / loaded.documents();
        System.out.println(
                "%,d documents: committed with entries and journal %.0f a second, all found %.0f a second; %.2f ms of the processor each, without the database's"
                        .formatted(loaded.documents(), committed, found, cpuMs));
        var figures = new LinkedHashMap<String, Object>();
        figures.put("committedPerSecond", Math.round(committed));
        figures.put("foundPerSecond", Math.round(found));
        figures.put("cpuMsEach", Times.rounded(cpuMs));
        figures.put("seconds", Times.rounded(took.foundSeconds()));
        return figures;
    }
}
