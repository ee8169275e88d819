package org.tadamun.architecture.code;

import static com.tngtech.archunit.core.domain.JavaClass.Predicates.resideInAPackage;
import static com.tngtech.archunit.core.domain.properties.CanBeAnnotated.Predicates.annotatedWith;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.classes;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;
import static org.tadamun.architecture.code.Conditions.have;
import static org.tadamun.architecture.code.Conditions.haveAmongAll;

import com.tngtech.archunit.base.DescribedPredicate;
import com.tngtech.archunit.core.domain.JavaAccess;
import com.tngtech.archunit.core.domain.JavaClass;
import com.tngtech.archunit.core.domain.JavaCodeUnit;
import com.tngtech.archunit.core.domain.JavaField;
import com.tngtech.archunit.core.domain.JavaMethod;
import com.tngtech.archunit.core.domain.JavaParameter;
import com.tngtech.archunit.lang.ArchRule;
import jakarta.persistence.PersistenceException;
import jakarta.persistence.Query;
import jakarta.ws.rs.Path;
import java.io.PrintStream;
import java.util.List;
import java.util.Set;
import java.util.function.Predicate;
import java.util.stream.Stream;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;
import org.tadamun.kernel.problem.boundary.DatabaseDown;
import org.tadamun.kernel.problem.boundary.UniqueViolation;

/** Rules about names, interfaces, logging and failures. */
final class StyleRules {

  private static final String EMPTY_NAMES = ".*(Impl|Manager|Helpers?|Utils?|Services?)";

  private static final String OTHER_LOGGERS =
      "java\\.util\\.logging\\.Logger|org\\.(slf4j|apache\\.commons\\.logging|jboss\\.logging)\\..*";

  private static final Set<String> EVENT_PARTS =
      Set.of("long", "java.lang.String", "java.time.Instant", "java.util.List");

  private StyleRules() {}

  static List<HouseRule> all() {
    return List.of(
        new HouseRule("no class has a name that says nothing", "MailManager", StyleRules::names),
        new HouseRule("no two classes share a name", "mail.control.Policy", StyleRules::twins),
        new HouseRule(
            "event R1: an event has a name in the past tense and no data of a person",
            "GreetSigner",
            StyleRules::events),
        new HouseRule(
            "no interface has only one class in its own module", "Once", StyleRules::seams),
        new HouseRule(
            "the server does not print to System.out or err", "Prints", StyleRules::printing),
        new HouseRule(
            "no class prints a stack trace instead of logging it", "Traces", StyleRules::traces),
        new HouseRule("System.Logger is the only logger", "LogsOtherwise", StyleRules::logging),
        new HouseRule(
            "a class that catches database failures checks which failure it was",
            "TakenOrAway",
            StyleRules::failures),
        new HouseRule(
            "no web class retries after a unique violation", "TriesOnceMore", StyleRules::retries),
        new HouseRule(
            "no resource retries a unique violation", "RetryingResource", StyleRules::retries),
        new HouseRule(
            "no query has both a lock and a limit of rows", "LocksNothing", StyleRules::locks),
        new HouseRule(
            "parameters of a hidden operation are hidden", "HidesHalf", StyleRules::hidden));
  }

  private static ArchRule names(String root) {
    return noClasses().that().resideInAPackage(root + "..").should().haveNameMatching(EMPTY_NAMES);
  }

  /** A name in a stack trace or in a search leads to one class. */
  private static ArchRule twins(String root) {
    return classes()
        .that()
        .resideInAPackage(root + "..")
        .and()
        .areTopLevelClasses()
        .and()
        .doNotHaveSimpleName("package-info")
        .should(
            haveAmongAll(
                "a name of their own",
                (type, all) ->
                    all.stream()
                        .filter(other -> other != type)
                        .filter(other -> other.getSimpleName().equals(type.getSimpleName()))
                        .map(other -> type.getName() + " is named like " + other.getName())));
  }

  /**
   * An event carries ids only: all modules get it, and an id shows something only to who may read
   * it.
   */
  private static ArchRule events(String root) {
    return classes()
        .that()
        .resideInAPackage(root + ".kernel.event.boundary")
        .and()
        .areRecords()
        .should(
            have(
                "a name in the past tense, and only ids",
                event ->
                    Stream.concat(
                        Stream.of(event.getSimpleName())
                            .filter(name -> !name.matches(".*(ed|Sent)"))
                            .map(name -> event.getName() + " is no past tense"),
                        event.getFields().stream()
                            .filter(field -> !isOfAnEvent(field))
                            .map(field -> field.getFullName() + " may be data of a person"))));
  }

  private static boolean isOfAnEvent(JavaField field) {
    return !field.getName().matches("(?i).*(name|email|address|person|signer).*")
        && field.getType().getAllInvolvedRawTypes().stream()
            .allMatch(
                type ->
                    EVENT_PARTS.contains(type.getName())
                        || type.getPackage().equals(field.getOwner().getPackage()));
  }

  /** An interface needs two implementations, one in another module, or must be a function. */
  private static ArchRule seams(String root) {
    ModuleEdges edges = new ModuleEdges(root);
    return classes()
        .that()
        .areInterfaces()
        .and()
        .areNotAnnotations()
        .and()
        .resideInAPackage(root + "..")
        .should(
            have(
                "two implementations, or one in another module",
                seam -> {
                  List<JavaClass> made =
                      seam.getAllSubclasses().stream().filter(c -> !c.isInterface()).toList();
                  return made.size() == 1 && sameModule(edges, seam, made.getFirst())
                      ? Stream.of(seam.getName() + " has only " + made.getFirst().getName())
                      : Stream.empty();
                }));
  }

  private static boolean sameModule(ModuleEdges edges, JavaClass one, JavaClass other) {
    return edges.module(one.getPackageName()).equals(edges.module(other.getPackageName()));
  }

  /** Only a command with a {@code main} may print, to the person who typed it. */
  private static ArchRule printing(String root) {
    return noClasses()
        .that(DescribedPredicate.describe("serve requests", c -> !isCommand(c)))
        .and()
        .resideInAPackage(root + "..")
        .should()
        .accessFieldWhere(
            describe(
                "it is System.out or System.err",
                a ->
                    a.getTargetOwner().isEquivalentTo(System.class)
                        && a.getTarget().getName().matches("out|err")));
  }

  static boolean isCommand(JavaClass type) {
    return type.tryGetMethod("main", String[].class).isPresent();
  }

  private static ArchRule traces(String root) {
    return noClasses()
        .that()
        .resideInAPackage(root + "..")
        .should()
        .callMethodWhere(
            describe(
                "it prints a stack trace",
                call ->
                    call.getTarget().getName().equals("printStackTrace")
                        && call.getTargetOwner().isAssignableTo(Throwable.class)
                        && !call.getTarget()
                            .getDescription()
                            .contains(PrintStream.class.getName())));
  }

  private static ArchRule logging(String root) {
    return noClasses()
        .that()
        .resideInAPackage(root + "..")
        .should()
        .callMethodWhere(
            describe(
                "it is another logger than System.Logger",
                call -> call.getTargetOwner().getName().matches(OTHER_LOGGERS)));
  }

  /**
   * An absent database is no duplicate: a class that catches its failures must ask which it was.
   */
  private static ArchRule failures(String root) {
    return classes()
        .that()
        .resideInAPackage(root + "..")
        .should(
            have(
                "a check of the kind of failure where they catch a PersistenceException",
                type ->
                    catchesFailures(type) && !asks(type)
                        ? Stream.of(type.getName() + " does not check which failure it was")
                        : Stream.empty()));
  }

  /** The use case tries again, because one of its callers might forget to (ADR 127). */
  private static ArchRule retries(String root) {
    return noClasses()
        .that()
        .resideInAPackage(root + ".web..")
        .or(resideInAPackage(root + "..").and(annotatedWith(Path.class)))
        .should()
        .dependOnClassesThat()
        .areAssignableTo(UniqueViolation.class);
  }

  private static boolean catchesFailures(JavaClass type) {
    return type.getCodeUnits().stream()
        .flatMap(unit -> unit.getTryCatchBlocks().stream())
        .flatMap(block -> block.getCaughtThrowables().stream())
        .anyMatch(caught -> caught.isEquivalentTo(PersistenceException.class));
  }

  private static boolean asks(JavaClass type) {
    return type.getMethodCallsFromSelf().stream()
        .anyMatch(
            call ->
                call.getTargetOwner().isEquivalentTo(UniqueViolation.class)
                    || call.getTargetOwner().isEquivalentTo(DatabaseDown.class));
  }

  static <T extends JavaAccess<?>> DescribedPredicate<T> describe(
      String description, Predicate<T> predicate) {
    return DescribedPredicate.describe(description, predicate);
  }

  /** On Derby EclipseLink writes either the lock or the number of rows (docs/adr/193). */
  private static ArchRule locks(String root) {
    return classes()
        .that()
        .resideInAPackage(root + "..")
        .should(
            have(
                "no query with both a lock and a limit of rows",
                type ->
                    type.getCodeUnits().stream()
                        .filter(unit -> calls(unit, "setLockMode") && calls(unit, "setMaxResults"))
                        .map(unit -> unit.getFullName() + " locks nothing on Derby")));
  }

  private static boolean calls(JavaCodeUnit unit, String method) {
    return unit.getMethodCallsFromSelf().stream()
        .anyMatch(
            call ->
                call.getTarget().getName().equals(method)
                    && call.getTargetOwner().isAssignableTo(Query.class));
  }

  /**
   * A parameter left of a hidden operation makes the server log at SEVERE that it found no place.
   */
  private static ArchRule hidden(String root) {
    return classes()
        .that()
        .resideInAPackage(root + "..")
        .should(
            have(
                "hidden parameters where their operation is hidden",
                type ->
                    type.getMethods().stream()
                        .filter(StyleRules::isHidden)
                        .filter(one -> one.getParameters().stream().anyMatch(StyleRules::isLeft))
                        .map(one -> one.getFullName() + " does not hide its parameters")));
  }

  private static boolean isHidden(JavaMethod method) {
    return method.tryGetAnnotationOfType(Operation.class).filter(Operation::hidden).isPresent();
  }

  private static boolean isLeft(JavaParameter one) {
    return !one.getAnnotations().isEmpty()
        && one.tryGetAnnotationOfType(Parameter.class).filter(Parameter::hidden).isEmpty();
  }
}
