package org.tadamun.system.browser;

import java.io.PrintStream;
import java.util.Optional;
import org.junit.jupiter.api.extension.AfterEachCallback;
import org.junit.jupiter.api.extension.ConditionEvaluationResult;
import org.junit.jupiter.api.extension.ExecutionCondition;
import org.junit.jupiter.api.extension.ExtensionContext;
import org.junit.jupiter.api.extension.ParameterContext;
import org.junit.jupiter.api.extension.ParameterResolver;
import org.tadamun.system.server.Demonstration;

/** Gives each test a fresh view of the one browser, and keeps a screenshot if the test fails. */
class BrowserExtension implements ExecutionCondition, ParameterResolver, AfterEachCallback {

  @Override
  public ConditionEvaluationResult evaluateExecutionCondition(ExtensionContext context) {
    return judge(Chromium.lack(), "true".equals(System.getenv("CI")), System.err);
  }

  /**
   * @param lack what is missing for a browser, if anything
   * @param must whether a missing browser makes the tests fail instead of being skipped
   */
  static ConditionEvaluationResult judge(
      Optional<String> lack, boolean must, PrintStream terminal) {
    if (lack.isEmpty()) {
      return ConditionEvaluationResult.enabled("a browser is here");
    }
    String sentence =
        "NO BROWSER TEST RUNS: "
            + lack.get()
            + " is not installed (on Debian: apt install chromium chromium-driver)";
    if (must) {
      throw new IllegalStateException(sentence);
    }
    terminal.println("\n*** " + sentence + " ***\n");
    return ConditionEvaluationResult.disabled(sentence);
  }

  @Override
  public boolean supportsParameter(ParameterContext parameter, ExtensionContext context) {
    return parameter.getParameter().getType() == Browser.class;
  }

  @Override
  public Browser resolveParameter(ParameterContext parameter, ExtensionContext context) {
    return Browser.fresh(() -> Demonstration.server().base());
  }

  @Override
  public void afterEach(ExtensionContext context) {
    if (context.getExecutionException().isPresent()) {
      String name =
          context.getRequiredTestClass().getSimpleName()
              + "-"
              + context.getRequiredTestMethod().getName();
      Chromium.keep(name);
    }
  }
}
