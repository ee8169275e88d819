package org.tadamun.web.text;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.tngtech.archunit.core.domain.JavaClass;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.tadamun.architecture.Compiled;
import org.tadamun.kernel.campaign.entity.CampaignState;
import org.tadamun.kernel.text.boundary.Languages;
import org.tadamun.kernel.text.boundary.StateWords;
import org.tadamun.kernel.text.boundary.Texts;

@DisplayName("The words for states")
class StateWordsTest {

  private static boolean isState(JavaClass each) {
    return each.isEnum()
        && (each.getPackageName() + ".").contains(".entity.")
        && (each.getSimpleName().endsWith("State")
            || each.getMethods().stream().anyMatch(one -> one.getName().equals("mayBecome")));
  }

  @Test
  @DisplayName("exist for each state of each entity, in every shipped language")
  void complete() {
    Texts texts = new Texts();
    List<String> missing = new ArrayList<>();
    List<JavaClass> states = Compiled.product().stream().filter(StateWordsTest::isState).toList();
    assertTrue(states.size() > 15, states.toString());
    for (JavaClass each : states) {
      for (Object state : each.reflect().getEnumConstants()) {
        Optional<String> key = StateWords.key((Enum<?>) state);
        for (Locale locale : new Languages().shipped()) {
          if (key.filter(one -> texts.has(locale, one)).isEmpty()) {
            missing.add(each.getName() + " " + state + " " + locale);
          }
        }
      }
    }
    assertEquals(List.of(), missing);
  }

  @Test
  @DisplayName("do not exist for an enum that is not a state")
  void none() {
    assertEquals(Optional.empty(), StateWords.key(Thread.State.NEW));
    assertEquals(Optional.of("kernel.campaign.state.WON"), StateWords.key(CampaignState.WON));
  }
}
