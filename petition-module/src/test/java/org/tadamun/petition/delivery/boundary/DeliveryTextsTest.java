package org.tadamun.petition.delivery.boundary;

import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.Arrays;
import java.util.Locale;
import java.util.stream.Stream;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.tadamun.kernel.text.boundary.Languages;
import org.tadamun.kernel.text.boundary.Texts;
import org.tadamun.petition.delivery.entity.DeliveryChannel;
import org.tadamun.petition.delivery.entity.DeliveryOutcome;
import org.tadamun.petition.delivery.entity.DeliveryStanding;
import org.tadamun.petition.eventpass.entity.PassState;

@DisplayName("Texts of deliveries and event passes")
class DeliveryTextsTest {

  private static final Texts TEXTS = new Texts();

  static Stream<Locale> languages() {
    return new Languages().shipped().stream();
  }

  @ParameterizedTest
  @MethodSource("languages")
  @DisplayName(
      "Each outcome, channel, standing, company and pass state has a text in every language")
  void constants(Locale language) {
    Stream.of(
            keys("delivery.outcome.", DeliveryOutcome.values()),
            keys("delivery.channel.", DeliveryChannel.values()),
            keys("delivery.standing.", DeliveryStanding.values()),
            keys("delivery.board.part.", DeliveryStanding.values()),
            keys("delivery.board.", BoardView.Company.values()),
            keys("eventpass.state.", PassState.values()))
        .flatMap(keys -> keys)
        .forEach(key -> assertTrue(TEXTS.has(language, key), language + " lacks " + key));
  }

  private static Stream<String> keys(String prefix, Enum<?>[] constants) {
    return Arrays.stream(constants).map(one -> prefix + one.name());
  }
}
