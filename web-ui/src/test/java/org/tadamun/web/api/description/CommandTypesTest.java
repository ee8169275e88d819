package org.tadamun.web.api.description;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import jakarta.ws.rs.POST;
import java.util.List;
import java.util.Set;
import java.util.stream.Stream;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.tadamun.kernel.json.boundary.InitialValue;
import org.tadamun.kernel.json.boundary.OnlyKnown;

@DisplayName("The commands of the API")
class CommandTypesTest {

  /** Bodies that make or ask for something, but whose answer is not 201. */
  private static final Set<String> NO_COMMANDS =
      Set.of("SponsorDraft$Sent", "PetitionText", "SignatureRequest", "TokenRequest", "Ping");

  private static boolean isCommand(Class<?> type) {
    return type.isRecord() && NO_COMMANDS.stream().noneMatch(type.getName()::endsWith);
  }

  @Test
  @DisplayName("refuse unknown members: each body has @OnlyKnown")
  void whole() {
    List<Class<?>> commands =
        ApiMethods.all()
            .filter(method -> method.isAnnotationPresent(POST.class) && !ApiMethods.makes(method))
            .<Class<?>>flatMap(method -> Stream.of(method.getParameterTypes()))
            .filter(CommandTypesTest::isCommand)
            .distinct()
            .toList();
    assertTrue(commands.size() > 15, commands::toString);
    assertEquals(
        List.of(),
        commands.stream().filter(type -> !type.isAnnotationPresent(OnlyKnown.class)).toList());
  }

  @Test
  @DisplayName("are not named as the way to set a moment or a person, which come from the call")
  void setNoMomentAndNoPerson() {
    List<String> led =
        ApiMethods.all()
            .flatMap(method -> Stream.of(method.getParameterTypes()))
            .distinct()
            .flatMap(type -> Stream.of(type.getAnnotationsByType(InitialValue.class)))
            .filter(initial -> initial.changedBy().length > 0)
            .flatMap(initial -> Stream.of(initial.field()))
            .toList();
    assertTrue(led.contains("state"), led::toString);
    assertEquals(List.of(), led.stream().filter(part -> part.matches(".*(At|By)")).toList());
  }
}
