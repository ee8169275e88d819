package org.tadamun.web.testing;

import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;
import java.lang.reflect.Method;
import org.jboss.arquillian.container.test.api.RunAsClient;
import org.jboss.arquillian.junit5.ArquillianExtension;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.api.extension.ExtensionContext;
import org.junit.jupiter.api.extension.ExtensionContext.Namespace;
import org.junit.jupiter.api.extension.ExtensionContext.Store;
import org.junit.jupiter.api.extension.InvocationInterceptor;
import org.junit.jupiter.api.extension.ReflectiveInvocationContext;

/** Runs a test class inside the server; the class needs nothing else for that. */
@Target(ElementType.TYPE)
@Retention(RetentionPolicy.RUNTIME)
@ExtendWith({InServer.RowsOnce.class, ArquillianExtension.class})
public @interface InServer {

  /**
   * Runs a parameterised test only once. Arquillian tells the server only the test's name, and the
   * server runs all rows; called for each of 20 rows, it would run 400. So it is called with the
   * first row, which fails if any row fails; for the other rows nothing is left to run.
   */
  final class RowsOnce implements InvocationInterceptor {

    private static final Namespace ROWS = Namespace.create(RowsOnce.class);
    private static final String HAVE_RUN = "have run";

    @Override
    public void interceptTestTemplateMethod(
        Invocation<Void> row, ReflectiveInvocationContext<Method> test, ExtensionContext context)
        throws Throwable {
      // The store of the test as a whole, which all its rows share.
      Store rows = context.getParent().orElseThrow().getStore(ROWS);
      if (isInside(context) || isOfClient(test) || rows.get(HAVE_RUN) == null) {
        rows.put(HAVE_RUN, true);
        row.proceed();
      } else {
        row.skip();
      }
    }

    /** Whether the test runs in this process, where its rows are run one by one. */
    private static boolean isOfClient(ReflectiveInvocationContext<Method> test) {
      return test.getExecutable().isAnnotationPresent(RunAsClient.class)
          || test.getTargetClass().isAnnotationPresent(RunAsClient.class);
    }

    private static boolean isInside(ExtensionContext context) {
      return context
          .getConfigurationParameter(ArquillianExtension.RUNNING_INSIDE_ARQUILLIAN)
          .map(Boolean::parseBoolean)
          .orElse(false);
    }
  }
}
