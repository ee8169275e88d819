package org.tadamun.architecture.code;

import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.classes;
import static com.tngtech.archunit.library.dependencies.SlicesRuleDefinition.slices;
import static org.tadamun.architecture.code.Conditions.have;

import com.tngtech.archunit.base.DescribedPredicate;
import com.tngtech.archunit.core.domain.Dependency;
import com.tngtech.archunit.core.domain.JavaAccess;
import com.tngtech.archunit.core.domain.JavaClass;
import com.tngtech.archunit.lang.ArchRule;
import com.tngtech.archunit.library.dependencies.SliceAssignment;
import com.tngtech.archunit.library.dependencies.SliceIdentifier;
import com.tngtech.archunit.library.dependencies.SliceRule;
import jakarta.ejb.Stateless;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Function;
import java.util.function.Predicate;
import java.util.stream.Stream;
import org.tadamun.petition.alarm.entity.AlarmCounterweight;
import org.tadamun.petition.channel.boundary.Channels;
import org.tadamun.petition.correction.boundary.Corrections;
import org.tadamun.petition.referral.boundary.PersonalLinks;
import org.tadamun.petition.tally.boundary.CountryTally;
import org.tadamun.petition.tally.boundary.Tallies;
import org.tadamun.petition.tally.entity.RepeatBooking;

/** Rules about which package may know which. */
final class EdgeRules {

  private static final String CONTROL = ".control";
  private static final String BOUNDARY = ".boundary";
  private static final String UNTIED = ".petition.signature";

  /** The classes that may call back, for the reasons in ADR 164. */
  private static final Set<String> ASKING_BACK = Set.of("RetentionRun", "AlarmSteps");

  /** The methods that together change figures and must lock in one order (ADR 268). */
  private static final Map<Class<?>, String> BOOKING =
      Map.of(
          CountryTally.class, "book.*|correct",
          Corrections.class, "book",
          AlarmCounterweight.class, "<init>|for.*",
          Channels.class, "confirmed",
          PersonalLinks.class, "counted",
          RepeatBooking.class, "cameAgain|wentAgain");

  /**
   * The one place for booking, and the classes whose numbers are no signatures or only look like
   * some.
   */
  private static final Set<String> BOOKERS = Set.of("FigureBooking", "Batches", "SampleSignatures");

  /**
   * The methods of {@link Tallies} with exact figures, which would give away signers of small
   * countries (ADR 130).
   */
  private static final String EXACT = "exact.*";

  private EdgeRules() {}

  static List<HouseRule> all() {
    return List.of(
        new HouseRule(
            "a module uses no other module but the kernel", "KnowsActions", EdgeRules::edges),
        new HouseRule("the kernel uses no module", "KnowsPetition", EdgeRules::edges),
        new HouseRule(
            "a control package is used only by its own subject",
            "ReachesControl",
            EdgeRules::control),
        new HouseRule(
            "an entity is used only by its own module", "ShowsEntity", EdgeRules::entities),
        new HouseRule(
            "subjects of a module do not use each other in a circle",
            "KnowsWhoKnowsIt",
            EdgeRules::circles),
        new HouseRule(
            "packages do not use each other in a circle", "KnowsWhatIsTold", EdgeRules::knots),
        new HouseRule(
            "packages of signatures, their control included, do not use each other in a circle",
            "FillsWhatCallsIt",
            EdgeRules::untied),
        new HouseRule(
            "a control package calls no use case of its own subject",
            "CallsItsUseCase",
            EdgeRules::back),
        new HouseRule(
            "booking R1: changed figures are booked in one place",
            "BooksByItself",
            EdgeRules::booking),
        new HouseRule(
            "booking R1: what an alarm must not count as new signers is booked in that place",
            "CountsAgainByItself",
            EdgeRules::booking),
        new HouseRule(
            "public pages read no exact figures by country",
            "ShowsExactFigures",
            EdgeRules::exactFigures));
  }

  private static ArchRule edges(String root) {
    ModuleEdges edges = new ModuleEdges(root);
    return none(
        root,
        "dependencies only from a module to the kernel and from the web to all",
        d -> !edges.allows(d.getOriginClass().getPackageName(), target(d)));
  }

  private static ArchRule control(String root) {
    return none(
        root,
        "no dependency on another subject's control",
        d -> {
          int end = (target(d) + '.').indexOf(CONTROL + '.');
          String subject = end < 0 ? "" : target(d).substring(0, end);
          return end >= 0
              && target(d).startsWith(root)
              && !(d.getOriginClass().getPackageName() + '.').startsWith(subject + '.');
        });
  }

  private static ArchRule entities(String root) {
    ModuleEdges edges = new ModuleEdges(root);
    return none(
        root,
        "no dependency on another module's entities",
        d ->
            Entities.isEntity(d.getTargetClass().getBaseComponentType())
                && target(d).startsWith(root)
                && !edges
                    .module(target(d))
                    .equals(edges.module(d.getOriginClass().getPackageName())));
  }

  private static ArchRule back(String root) {
    return none(
        root,
        "no dependency of a control package on a use case of its subject",
        d -> isBack(d) && !ASKING_BACK.contains(d.getOriginClass().getSimpleName()));
  }

  private static ArchRule booking(String root) {
    return classes()
        .that()
        .resideInAPackage(root + "..")
        .should(
            have(
                "no booking of figures outside of FigureBooking",
                c ->
                    c.getAccessesFromSelf().stream()
                        .filter(use -> isBooking(use) && !BOOKERS.contains(c.getSimpleName()))
                        .map(JavaAccess::getDescription)));
  }

  /** Whether this books figures; calls of a booking class to itself are left out. */
  private static boolean isBooking(JavaAccess<?> use) {
    return BOOKING.entrySet().stream()
        .anyMatch(
            one ->
                use.getTargetOwner().isEquivalentTo(one.getKey())
                    && !use.getOriginOwner().isEquivalentTo(one.getKey())
                    && use.getTarget().getName().matches(one.getValue()));
  }

  private static ArchRule exactFigures(String root) {
    return classes()
        .that()
        .resideInAPackage(root + ".web.publicsite..")
        .should(
            have(
                "no use of exact figures",
                c ->
                    c.getAccessesFromSelf().stream()
                        .filter(EdgeRules::isExact)
                        .map(JavaAccess::getDescription)));
  }

  private static boolean isExact(JavaAccess<?> use) {
    return use.getTargetOwner().isEquivalentTo(Tallies.class)
        && use.getTarget().getName().matches(EXACT);
  }

  private static boolean isBack(Dependency d) {
    String origin = d.getOriginClass().getPackageName() + '.';
    int end = origin.indexOf(CONTROL + '.');
    return end >= 0
        && (target(d) + '.').startsWith(origin.substring(0, end) + BOUNDARY + '.')
        && d.getTargetClass().isAnnotatedWith(Stateless.class);
  }

  private static ArchRule circles(String root) {
    return oneWay("subjects of a module", name -> subject(root, name));
  }

  /** Control is left out, because it fills the records of its own boundary (ADR 164). */
  private static ArchRule knots(String root) {
    return oneWay("packages", name -> apart(root, name))
        .ignoreDependency(room(CONTROL), room(BOUNDARY));
  }

  /** Control is included, because here it lies apart from what calls it (ADR 164). */
  private static ArchRule untied(String root) {
    return oneWay("packages of signatures", name -> apart(root + UNTIED, name));
  }

  /** Slices by a function: ArchUnit would compile its pattern again for each use of each class. */
  private static SliceRule oneWay(String description, Function<String, SliceIdentifier> slice) {
    return slices()
        .assignedFrom(
            new SliceAssignment() {
              @Override
              public SliceIdentifier getIdentifierOf(JavaClass type) {
                return slice.apply(type.getPackageName());
              }

              @Override
              public String getDescription() {
                return description;
              }
            })
        .should()
        .beFreeOfCycles();
  }

  private static DescribedPredicate<JavaClass> room(String name) {
    return DescribedPredicate.describe(
        name, type -> (type.getPackageName() + '.').contains(name + '.'));
  }

  private static SliceIdentifier apart(String root, String name) {
    return (name + '.').startsWith(root + '.')
        ? SliceIdentifier.of(name)
        : SliceIdentifier.ignore();
  }

  private static SliceIdentifier subject(String root, String name) {
    if (!name.startsWith(root + '.')) {
      return SliceIdentifier.ignore();
    }
    String[] below = name.substring(root.length() + 1).split("\\.");
    return below.length < 2 ? SliceIdentifier.ignore() : SliceIdentifier.of(below[0], below[1]);
  }

  private static ArchRule none(String root, String description, Predicate<Dependency> wrong) {
    return classes()
        .that()
        .resideInAPackage(root + "..")
        .should(have(description, c -> faults(c, wrong)));
  }

  private static Stream<String> faults(JavaClass origin, Predicate<Dependency> wrong) {
    return origin.getDirectDependenciesFromSelf().stream()
        .filter(wrong)
        .map(Dependency::getDescription);
  }

  private static String target(Dependency dependency) {
    return dependency.getTargetClass().getBaseComponentType().getPackageName();
  }
}
