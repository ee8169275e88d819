package org.tadamun.architecture.code;

import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.methods;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;
import static org.tadamun.architecture.code.Conditions.have;

import com.tngtech.archunit.base.DescribedPredicate;
import com.tngtech.archunit.core.domain.AccessTarget.CodeUnitAccessTarget;
import com.tngtech.archunit.core.domain.JavaAccess;
import com.tngtech.archunit.core.domain.JavaClass;
import com.tngtech.archunit.core.domain.JavaConstructor;
import com.tngtech.archunit.core.domain.JavaMethod;
import com.tngtech.archunit.lang.ArchRule;
import jakarta.ejb.Schedule;
import jakarta.ejb.Schedules;
import jakarta.ejb.Stateless;
import jakarta.ejb.TransactionAttribute;
import jakarta.ejb.TransactionAttributeType;
import jakarta.ejb.TransactionManagement;
import jakarta.ejb.TransactionManagementType;
import jakarta.enterprise.inject.Produces;
import java.time.Clock;
import java.time.format.DateTimeFormatter;
import java.util.Date;
import java.util.List;
import java.util.Set;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.locks.LockSupport;
import java.util.stream.Stream;
import org.tadamun.kernel.problem.boundary.UniqueViolation;

/** Rules that time comes from the injected clock, so that a test can set it. */
final class TimeRules {

  private static final String CLOCKS = "system.*|tick.*";

  /** The class that answers in steps of one length, so that a known address takes no longer. */
  private static final String IN_STEPS = "org.tadamun.petition.signature.boundary.Signatures";

  private static final Set<TransactionAttributeType> WITHOUT =
      Set.of(TransactionAttributeType.SUPPORTS, TransactionAttributeType.NOT_SUPPORTED);

  private TimeRules() {}

  static List<HouseRule> all() {
    return List.of(
        new HouseRule("time comes only from the injected clock", "LooksAtTheWall", TimeRules::time),
        new HouseRule("no class makes a clock of its own", "OwnClock", TimeRules::time),
        new HouseRule("the server does not call Thread.sleep", "Sleeps", TimeRules::sleep),
        new HouseRule("the server does not call TimeUnit.sleep", "SleepsByUnit", TimeRules::sleep),
        new HouseRule("the server does not park a thread for a time", "Parks", TimeRules::sleep),
        new HouseRule(
            "a timer runs in no transaction of the container", "EndsOnce", TimeRules::timers),
        new HouseRule(
            "a method that retries a transaction runs in none itself",
            "BeginsOnceMore",
            TimeRules::onceMore),
        new HouseRule(
            "no class calls DateTimeFormatter.ofLocalizedPattern", "OwnOrder", TimeRules::orders));
  }

  private static ArchRule time(String root) {
    return noClasses()
        .that(DescribedPredicate.describe("do not produce the clock", c -> !producesClock(c)))
        .and()
        .resideInAPackage(root + "..")
        .should()
        .accessTargetWhere(
            StyleRules.<JavaAccess<?>>describe(
                "it reads the machine's time",
                a -> a.getTarget() instanceof CodeUnitAccessTarget t && readsTime(t)));
  }

  private static boolean producesClock(JavaClass type) {
    return type.getMethods().stream()
        .anyMatch(
            m ->
                m.isAnnotatedWith(Produces.class)
                    && m.getRawReturnType().isEquivalentTo(Clock.class));
  }

  private static boolean readsTime(CodeUnitAccessTarget target) {
    JavaClass owner = target.getOwner();
    String name = target.getName();
    if (owner.isEquivalentTo(Clock.class)) {
      return name.matches(CLOCKS);
    }
    if (owner.getPackageName().equals("java.time")) {
      return name.equals("now")
          && target.getRawParameterTypes().stream().noneMatch(p -> p.isEquivalentTo(Clock.class));
    }
    return owner.isEquivalentTo(System.class) && name.equals("currentTimeMillis")
        || owner.isEquivalentTo(Date.class)
            && name.equals(JavaConstructor.CONSTRUCTOR_NAME)
            && target.getRawParameterTypes().isEmpty();
  }

  /** Only a command that waits for the server may sleep; the server may not. */
  private static ArchRule sleep(String root) {
    return noClasses()
        .that(DescribedPredicate.describe("serve requests", c -> !isOfCommand(c) && !isInSteps(c)))
        .and()
        .resideInAPackage(root + "..")
        .should()
        .callMethodWhere(
            StyleRules.describe(
                "it sleeps", call -> isSleep(call.getTargetOwner(), call.getTarget().getName())));
  }

  private static boolean isInSteps(JavaClass type) {
    return type.getName().equals(IN_STEPS);
  }

  private static boolean isSleep(JavaClass owner, String name) {
    return owner.isEquivalentTo(Thread.class) && name.equals("sleep")
        || owner.isEquivalentTo(TimeUnit.class) && name.equals("sleep")
        || owner.isEquivalentTo(LockSupport.class) && name.matches("park(Nanos|Until)");
  }

  /** The server ends a timer for good after two rollbacks of its transaction (docs/adr/099). */
  private static ArchRule timers(String root) {
    return methods()
        .that()
        .areDeclaredInClassesThat()
        .resideInAPackage(root + "..")
        .should(
            have(
                "a bean that manages its transactions if a timer calls them",
                method ->
                    isTimer(method) && !managesTransactions(method.getOwner())
                        ? Stream.of(method.getFullName() + " is in a transaction of the container")
                        : Stream.empty()));
  }

  /**
   * An outer transaction would keep a connection while the inner one waits for another
   * (docs/adr/278).
   */
  private static ArchRule onceMore(String root) {
    return methods()
        .that()
        .areDeclaredInClassesThat()
        .resideInAPackage(root + "..")
        .should(
            have(
                "no transaction of the container if they retry one",
                method ->
                    method.getOwner().isAnnotatedWith(Stateless.class)
                            && beginsOnceMore(method)
                            && !isWithout(method)
                        ? Stream.of(method.getFullName() + " is in a transaction of the container")
                        : Stream.empty()));
  }

  private static boolean beginsOnceMore(JavaMethod method) {
    return method.getMethodCallsFromSelf().stream()
        .anyMatch(
            call ->
                call.getTargetOwner().isEquivalentTo(UniqueViolation.class)
                    && call.getName().equals("onceMore"));
  }

  private static boolean isWithout(JavaMethod method) {
    return method
        .tryGetAnnotationOfType(TransactionAttribute.class)
        .or(() -> method.getOwner().tryGetAnnotationOfType(TransactionAttribute.class))
        .filter(of -> WITHOUT.contains(of.value()))
        .isPresent();
  }

  /** Two threads that read the patterns at once may fail; LocalPatterns lets one of them wait. */
  private static ArchRule orders(String root) {
    return noClasses()
        .that()
        .resideInAPackage(root + "..")
        .should()
        .callMethod(DateTimeFormatter.class, "ofLocalizedPattern", String.class);
  }

  private static boolean isTimer(JavaMethod method) {
    return method.isAnnotatedWith(Schedule.class) || method.isAnnotatedWith(Schedules.class);
  }

  private static boolean managesTransactions(JavaClass bean) {
    return bean.tryGetAnnotationOfType(TransactionManagement.class)
        .filter(own -> own.value() == TransactionManagementType.BEAN)
        .isPresent();
  }

  private static boolean isOfCommand(JavaClass type) {
    return type.getPackage().getClasses().stream().anyMatch(StyleRules::isCommand);
  }
}
