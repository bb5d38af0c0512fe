package yangguang.pages;

import java.io.IOException;
import java.util.Arrays;
import java.util.Locale;
import org.springframework.context.MessageSource;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.context.support.ResourceBundleMessageSource;
import org.springframework.core.io.Resource;
import org.springframework.core.io.support.PathMatchingResourcePatternResolver;

/** All words on pages: a pair of bundles a module under {@code words/}, Chinese first. */
@Configuration(proxyBeanMethods = false)
class Words {
    private static final String CHINESE = "_zh_CN.properties";

    @Bean
    MessageSource messageSource() throws IOException {
        var words = new ResourceBundleMessageSource();
        words.setBasenames(bundles());
        words.setDefaultEncoding("UTF-8");
        words.setAlwaysUseMessageFormat(true);
        words.setFallbackToSystemLocale(false);
        words.setDefaultLocale(Locale.SIMPLIFIED_CHINESE);
        return words;
    }

    private static String[] bundles() throws IOException {
        Resource[] found =
                new PathMatchingResourcePatternResolver()
                        .getResources("classpath*:words/*" + CHINESE);
        return Arrays.stream(found)
                .map(file -> String.valueOf(file.getFilename()))
                .map(name -> "words/" + name.substring(0, name.length() - CHINESE.length()))
                .distinct()
                .sorted()
                .toArray(String[]::new);
    }
}
