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
import org.tadamun.petition.tally.entity.TallyMark;

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
          TallyMark.class, "cameAgain|wentAgain");

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
            "kernel knows no module, and no field knows another", "KnowsActions", EdgeRules::edges),
        new HouseRule("the kernel knows nobody", "KnowsPetition", EdgeRules::edges),
        new HouseRule(
            "control is used by its own subject alone", "ReachesControl", EdgeRules::control),
        new HouseRule(
            "an entity is touched by its own module alone", "ShowsEntity", EdgeRules::entities),
        new HouseRule(
            "subjects of a module know each other in one direction",
            "KnowsWhoKnowsIt",
            EdgeRules::circles),
        new HouseRule(
            "packages know each other in one direction", "KnowsWhatIsTold", EdgeRules::knots),
        new HouseRule(
            "packages of signatures also where control is one of them",
            "FillsWhatCallsIt",
            EdgeRules::untied),
        new HouseRule(
            "control calls no use case of its own subject", "CallsItsUseCase", EdgeRules::back),
        new HouseRule(
            "booking R1 what signatures change is booked in one place",
            "BooksByItself",
            EdgeRules::booking),
        new HouseRule(
            "booking R1 with what an alarm must not take for new signers",
            "CountsAgainByItself",
            EdgeRules::booking),
        new HouseRule(
            "public pages ask for no exact figures of countries",
            "ShowsExactFigures",
            EdgeRules::exactFigures));
  }

  private static ArchRule edges(String root) {
    ModuleEdges edges = new ModuleEdges(root);
    return none(
        root,
        "edges only kernel ← field ← web",
        d -> !edges.allows(d.getOriginClass().getPackageName(), target(d)));
  }

  private static ArchRule control(String root) {
    return none(
        root,
        "no use of another subject's control",
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
        "no use of another module's entities",
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
        "no way back from control to a use case",
        d -> isBack(d) && !ASKING_BACK.contains(d.getOriginClass().getSimpleName()));
  }

  private static ArchRule booking(String root) {
    return classes()
        .that()
        .resideInAPackage(root + "..")
        .should(
            have(
                "no booking of figures outside the one place",
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
