package org.tadamun.web.api.description;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import jakarta.ws.rs.Path;
import jakarta.ws.rs.core.Response;
import java.lang.reflect.Method;
import java.lang.reflect.Type;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.BiFunction;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.eclipse.microprofile.openapi.annotations.media.Content;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponseSchema;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.tadamun.kernel.json.boundary.InitialValue;
import org.tadamun.kernel.json.boundary.JsonName;
import org.tadamun.kernel.json.boundary.OnlyKnown;
import org.tadamun.kernel.rest.boundary.MergePatch;
import org.tadamun.kernel.rest.boundary.Page;

@DisplayName("The types of the API")
class ApiTypesTest {

  /**
   * Members that describe the stored record, not the object; the source language is checked with
   * the texts.
   */
  private static final Set<String> OWN =
      Set.of("id", "createdAt", "modifiedAt", "version", "editVersion", "sample", "sourceLanguage");

  record Apple(Core core, List<Core> seeds, Map<String, Core> others) {}

  record Core(String name) {}

  @Schema(name = "Apple")
  record Other(String colour) {}

  record Basket(Apple apple, Other other) {}

  static Page<Apple> apples() {
    return null;
  }

  @Test
  @DisplayName("R2: each have a name of their own, and none is vague")
  void names() {
    ApiTypes types = new ApiTypes();
    ApiMethods.all()
        .forEach(
            method -> {
              answered(method).forEach(types::add);
              Optional.ofNullable(ApiBodies.taken(method)).ifPresent(types::take);
            });
    assertTrue(
        types
            .byName()
            .keySet()
            .containsAll(Set.of("ActionAnswer", "PublicEndorsementPage", "SignatureRowPage")),
        () -> types.byName().keySet().toString());
    for (String vague : new String[] {"Answer", "Item", "Page", "Parameters", "Request"}) {
      assertFalse(types.byName().containsKey(vague), vague);
    }
  }

  @Test
  @DisplayName("have only numbers as version and editVersion")
  void versions() {
    ApiTypes types = new ApiTypes();
    ApiMethods.all().forEach(method -> answered(method).forEach(types::add));
    Set<String> texts =
        types.byName().values().stream()
            .filter(type -> type instanceof Class<?> thing && thing.isRecord())
            .flatMap(type -> Stream.of(((Class<?>) type).getRecordComponents()))
            .filter(part -> Set.of("version", "editVersion").contains(part.getName()))
            .filter(part -> part.getType() != int.class && part.getType() != Integer.class)
            .map(part -> part.getDeclaringRecord().getName() + "." + part.getName())
            .collect(Collectors.toSet());
    // The entry point names the version of the product.
    texts.removeIf(name -> name.startsWith("org.tadamun.web.api."));
    assertEquals(Set.of(), texts);
  }

  @Test
  @DisplayName("R2: are refused where two types have the same name")
  void clash() {
    ApiTypes types = new ApiTypes();
    String said =
        assertThrows(IllegalStateException.class, () -> types.add(Basket.class)).getMessage();
    assertTrue(said.contains("Apple") && said.contains("Other"), said);
  }

  @Test
  @DisplayName("R4: are named by every PATCH method, which takes no plain MergePatch")
  void patches() {
    List<Type> patched =
        ApiMethods.all()
            .filter(method -> List.of(method.getParameterTypes()).contains(MergePatch.class))
            .map(ApiBodies::taken)
            .toList();
    assertTrue(patched.size() > 10 && !patched.contains(MergePatch.class), patched::toString);
  }

  @Test
  @DisplayName("are found inside lists and members, and a page is named after its items")
  void reached() throws NoSuchMethodException {
    ApiTypes types = new ApiTypes();
    types.add(ApiTypesTest.class.getDeclaredMethod("apples").getGenericReturnType());
    types.add(ApiTypesTest.class.getDeclaredMethod("apples").getGenericReturnType());
    assertEquals(Set.of("ApplePage", "Apple", "Core"), types.byName().keySet());
  }

  @Test
  @DisplayName("R1: are named by every method that answers with more than a file")
  void named() {
    List<Method> silent =
        ApiMethods.all()
            .filter(method -> !isFile(method))
            .filter(method -> ApiAnswer.of(method).stream().anyMatch(ApiTypesTest::isSilent))
            .toList();
    assertEquals(List.of(), silent);
  }

  @Test
  @DisplayName("R1: are answered with the code that the method declares, else with 200")
  void codes() throws NoSuchMethodException {
    assertEquals(List.of("200:Core"), codes("plain"));
    assertEquals(List.of("200:Core"), codes("said"));
    assertEquals(Set.of("200:Apple", "201:Core"), Set.copyOf(codes("tried")));
    assertEquals(List.of("204:"), codes("nothing"));
    assertEquals(List.of("200:"), codes("silent"));
  }

  @Test
  @DisplayName(
      "have a member or an @InitialValue in the request for each member of the answer to creation")
  void coverTheAnswerInTheRequest() {
    assertEquals(List.of(), beginnings(ApiTypesTest::passedOver));
    assertEquals(
        List.of(Wish.class.getName() + " passes over by"),
        passedOver(Wish.class, Granted.class).toList());
  }

  @Test
  @DisplayName("name in @InitialValue only states that the answer has")
  void nameOnlyStatesThatExist() {
    assertEquals(List.of(), beginnings(ApiTypesTest::ledNowhere));
    assertEquals(List.of("Wish leads to LOST"), ledNowhere(Wish.class, Granted.class).toList());
  }

  @InitialValue(
      field = "state",
      values = "NEW",
      changedBy =
          @InitialValue.Command(
              to = {"NEW", "LOST"},
              path = "commands/lose"))
  record Wish(String what) {}

  enum Step {
    NEW
  }

  record Granted(String id, Step state, String by) {}

  /** The faults that are found in each request that makes an object, and its answer. */
  private static List<String> beginnings(BiFunction<Class<?>, Class<?>, Stream<String>> faults) {
    return ApiMethods.all()
        .filter(ApiMethods::makes)
        .flatMap(
            method ->
                Stream.of(method.getParameterTypes())
                    .filter(Class::isRecord)
                    .filter(request -> !request.isAnnotationPresent(OnlyKnown.class))
                    .flatMap(
                        request ->
                            faults.apply(
                                request, method.getAnnotation(APIResponseSchema.class).value())))
        .toList();
  }

  private static Stream<String> passedOver(Class<?> request, Class<?> answer) {
    if (request.isAnnotationPresent(OnlyKnown.class)) {
      return Stream.empty();
    }
    Set<String> judged =
        Stream.concat(
                parts(request),
                Stream.of(request.getAnnotationsByType(InitialValue.class))
                    .flatMap(initial -> Stream.of(initial.field())))
            .collect(Collectors.toSet());
    return parts(answer)
        .filter(part -> !OWN.contains(part) && !judged.contains(part))
        .map(part -> request.getName() + " passes over " + part);
  }

  private static Stream<String> ledNowhere(Class<?> request, Class<?> answer) {
    return Stream.of(request.getAnnotationsByType(InitialValue.class))
        .flatMap(
            initial ->
                Stream.of(initial.changedBy())
                    .flatMap(command -> Stream.of(command.to()))
                    .filter(to -> !constants(answer, initial.field()).contains(to)))
        .map(to -> request.getSimpleName() + " leads to " + to);
  }

  private static Set<String> constants(Class<?> answer, String... part) {
    return Stream.of(answer.getRecordComponents())
        .filter(one -> List.of(part).contains(JsonName.of(one)))
        .flatMap(one -> Stream.of(one.getType().getEnumConstants()))
        .map(one -> ((Enum<?>) one).name())
        .collect(Collectors.toSet());
  }

  private static Stream<String> parts(Class<?> type) {
    return Stream.of(type.getRecordComponents()).map(JsonName::of);
  }

  /** Sample methods as they stand in resources. */
  static final class Samples {

    Core plain() {
      return null;
    }

    @APIResponseSchema(Core.class)
    Response said() {
      return null;
    }

    @APIResponseSchema(value = Core.class, responseCode = "201")
    @APIResponse(
        responseCode = "200",
        content = @Content(schema = @Schema(implementation = Apple.class)))
    Response tried() {
      return null;
    }

    @APIResponse(responseCode = "204")
    Response nothing() {
      return null;
    }

    Response silent() {
      return null;
    }
  }

  private static List<String> codes(String sample) throws NoSuchMethodException {
    return ApiAnswer.of(Samples.class.getDeclaredMethod(sample)).stream()
        .map(one -> one.code() + ":" + (one.type() == null ? "" : ApiTypes.name(one.type())))
        .toList();
  }

  private static boolean isSilent(ApiAnswer answer) {
    return answer.type() == null && !answer.code().equals(ApiAnswer.NOTHING);
  }

  /** Whether the method answers with a file; its format is in its path. */
  private static boolean isFile(Method method) {
    Path path = method.getAnnotation(Path.class);
    return path != null && (path.value().contains("}.") || path.value().endsWith("/content"));
  }

  private static Stream<Type> answered(Method method) {
    return ApiAnswer.of(method).stream().map(ApiAnswer::type).filter(type -> type != null);
  }
}
