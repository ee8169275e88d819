package org.tadamun.architecture.code;

import static org.junit.jupiter.api.Assertions.assertTrue;

import com.tngtech.archunit.core.domain.JavaClasses;
import com.tngtech.archunit.core.importer.ClassFileImporter;
import com.tngtech.archunit.lang.ArchRule;
import com.tngtech.archunit.lang.ArchRule.Assertions;
import com.tngtech.archunit.lang.EvaluationResult;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.api.TestInstance.Lifecycle;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.tadamun.architecture.Compiled;
import org.tadamun.architecture.Workspace;

@DisplayName("House rules for the classes of all modules")
@TestInstance(Lifecycle.PER_CLASS)
class ArchitectureTest {

  private static final String PRODUCT = "org.tadamun";
  private static final String SAMPLES = "org.tadamun.wrong";

  private final JavaClasses samples =
      new ClassFileImporter().importPath(Workspace.compiledSamples());

  /** The results by description: a rule with several samples is evaluated for the product once. */
  private final Map<String, EvaluationResult> judged = new HashMap<>();

  static Stream<HouseRule> rules() {
    return Stream.of(
            EdgeRules.all(), RoleRules.all(), EntityRules.all(), StyleRules.all(), TimeRules.all())
        .flatMap(List::stream);
  }

  @ParameterizedTest(name = "The product keeps the rule: {0}")
  @MethodSource("rules")
  void holds(HouseRule rule) {
    ArchRule under = rule.under().apply(PRODUCT);
    Assertions.assertNoViolation(
        judged.computeIfAbsent(
            under.getDescription(), sentence -> under.evaluate(Compiled.product())));
  }

  @ParameterizedTest(name = "A class that breaks the rule is reported: {0}")
  @MethodSource("rules")
  void isSeenFailing(HouseRule rule) {
    EvaluationResult result = rule.under().apply(SAMPLES).evaluate(samples);
    List<String> faults = result.getFailureReport().getDetails();
    assertTrue(
        faults.stream().anyMatch(fault -> fault.contains('.' + rule.sample())),
        () -> rule.sample() + " was not reported; reported were " + faults);
  }
}
