package org.tadamun.system.browser;

import org.junit.jupiter.api.extension.AfterEachCallback;
import org.junit.jupiter.api.extension.ConditionEvaluationResult;
import org.junit.jupiter.api.extension.ExecutionCondition;
import org.junit.jupiter.api.extension.ExtensionContext;
import org.junit.jupiter.api.extension.ParameterContext;
import org.junit.jupiter.api.extension.ParameterResolver;
import org.tadamun.system.server.Demonstration;

/** Hands a fresh look of the one browser to each test, and keeps what it saw when it failed. */
class BrowserExtension implements ExecutionCondition, ParameterResolver, AfterEachCallback {

  private static boolean warned;

  @Override
  public ConditionEvaluationResult evaluateExecutionCondition(ExtensionContext context) {
    return Chromium.lack()
        .map(BrowserExtension::without)
        .orElse(ConditionEvaluationResult.enabled("a browser is here"));
  }

  private static ConditionEvaluationResult without(String lack) {
    String sentence =
        "NO BROWSER TEST RAN: "
            + lack
            + " is not installed (on Debian: apt install chromium chromium-driver)";
    if ("true".equals(System.getenv("CI"))) {
      throw new IllegalStateException(sentence);
    }
    if (!warned) {
      warned = true;
      System.err.println("\n*** " + sentence + " ***\n");
    }
    return ConditionEvaluationResult.disabled(sentence);
  }

  @Override
  public boolean supportsParameter(ParameterContext parameter, ExtensionContext context) {
    return parameter.getParameter().getType() == Browser.class;
  }

  @Override
  public Browser resolveParameter(ParameterContext parameter, ExtensionContext context) {
    return Browser.fresh(Demonstration.server().base());
  }

  @Override
  public void afterEach(ExtensionContext context) {
    if (context.getExecutionException().isPresent()) {
      String name =
          context.getRequiredTestClass().getSimpleName()
              + "-"
              + context.getRequiredTestMethod().getName();
      Browser.keep(name);
    }
  }
}
