package yangguang;

import java.util.stream.Stream;
import org.springframework.modulith.core.ApplicationModuleDetectionStrategy;
import org.springframework.modulith.core.ApplicationModuleInformation;
import org.springframework.modulith.core.JavaPackage;
import org.springframework.modulith.core.NamedInterfaces;

/**
 * Every package below the base is a room, and shows only its base package. The law shows all of its
 * packages: it is a plain library without a framework, so it cannot say so by an annotation.
 */
class Rooms implements ApplicationModuleDetectionStrategy {
    private static final String LAW = "yangguang.law";

    @Override
    public Stream<JavaPackage> getModuleBasePackages(JavaPackage house) {
        return ApplicationModuleDetectionStrategy.directSubPackage().getModuleBasePackages(house);
    }

    @Override
    public NamedInterfaces detectNamedInterfaces(
            JavaPackage room, ApplicationModuleInformation information) {
        return room.getName().equals(LAW)
                ? NamedInterfaces.forOpen(room)
                : NamedInterfaces.of(room, information);
    }
}
