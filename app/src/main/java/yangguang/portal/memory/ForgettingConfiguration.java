package yangguang.portal.memory;

import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.core.Ordered;
import org.springframework.core.annotation.Order;
import yangguang.database.NoticeListener;

/** The same on all other nodes; last, so that what pages are made of is read anew before. */
@Configuration(proxyBeanMethods = false)
class ForgettingConfiguration {
    @Bean
    @Order(Ordered.LOWEST_PRECEDENCE)
    NoticeListener forgetDocument(Forgetting forgetting, Memory memory) {
        return new Hearing(Forgetting.DOCUMENT, forgetting, memory);
    }

    @Bean
    @Order(Ordered.LOWEST_PRECEDENCE)
    NoticeListener forgetRequests(Forgetting forgetting, Memory memory) {
        return new Hearing(Forgetting.REQUESTS, forgetting, memory);
    }

    @Bean
    @Order(Ordered.LOWEST_PRECEDENCE)
    NoticeListener forgetRegisters(Forgetting forgetting, Memory memory) {
        return new Hearing(Forgetting.REGISTERS, forgetting, memory);
    }

    @Bean
    @Order(Ordered.LOWEST_PRECEDENCE)
    NoticeListener forgetMailbox(Forgetting forgetting, Memory memory) {
        return new Hearing(Forgetting.MAILBOX, forgetting, memory);
    }

    @Bean
    @Order(Ordered.LOWEST_PRECEDENCE)
    NoticeListener forgetCatalogue(Forgetting forgetting, Memory memory) {
        return new Hearing(Forgetting.CATALOGUE, forgetting, memory);
    }

    @Bean
    @Order(Ordered.LOWEST_PRECEDENCE)
    NoticeListener forgetGuide(Forgetting forgetting, Memory memory) {
        return new Hearing(Forgetting.GUIDE, forgetting, memory);
    }

    @Bean
    @Order(Ordered.LOWEST_PRECEDENCE)
    NoticeListener forgetLetters(Forgetting forgetting, Memory memory) {
        return new Hearing(Forgetting.LETTERS, forgetting, memory);
    }

    @Bean
    @Order(Ordered.LOWEST_PRECEDENCE)
    NoticeListener forgetBodies(Forgetting forgetting, Memory memory) {
        return new Hearing(Forgetting.BODIES, forgetting, memory);
    }

    @Bean
    @Order(Ordered.LOWEST_PRECEDENCE)
    NoticeListener forgetAfterRestore(Forgetting forgetting, Memory memory) {
        return new Hearing(Forgetting.RESTORED, forgetting, memory);
    }

    private record Hearing(String topic, Forgetting forgetting, Memory memory)
            implements NoticeListener {
        @Override
        public void on(String payload) {
            forgetting.forget(topic, payload);
        }

        @Override
        public void missed() {
            memory.forgetAll();
        }
    }
}
