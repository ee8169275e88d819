package org.tadamun.architecture.code;

import static com.tngtech.archunit.core.domain.JavaModifier.BRIDGE;
import static com.tngtech.archunit.core.domain.JavaModifier.PUBLIC;
import static com.tngtech.archunit.core.domain.JavaModifier.STATIC;
import static com.tngtech.archunit.core.domain.JavaModifier.SYNTHETIC;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.classes;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.fields;
import static org.tadamun.architecture.code.Conditions.have;

import com.tngtech.archunit.core.domain.JavaClass;
import com.tngtech.archunit.core.domain.JavaCodeUnit;
import com.tngtech.archunit.core.domain.JavaMethod;
import com.tngtech.archunit.core.domain.properties.CanBeAnnotated;
import com.tngtech.archunit.lang.ArchRule;
import jakarta.annotation.security.DenyAll;
import jakarta.annotation.security.PermitAll;
import jakarta.annotation.security.RolesAllowed;
import jakarta.ejb.EJB;
import jakarta.ejb.Singleton;
import jakarta.ejb.Stateful;
import jakarta.ejb.Stateless;
import jakarta.ejb.TransactionAttribute;
import jakarta.ejb.TransactionAttributeType;
import jakarta.enterprise.context.NormalScope;
import jakarta.inject.Scope;
import jakarta.persistence.EntityManager;
import jakarta.ws.rs.HttpMethod;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;
import org.tadamun.kernel.access.boundary.Access;
import org.tadamun.kernel.access.boundary.Permission;

/** Rules that every use case and every HTTP method names its roles. */
final class RoleRules {

  /** The permissions that are given for no single campaign. */
  private static final Set<String> OF_NO_CAMPAIGN =
      Set.of(Permission.SYSTEM, Permission.STAFF_WRITE, Permission.MAIL_WRITE);

  /**
   * Use cases that are told an id and need no question to Access: one's own export and password;
   * names of staff for use cases that have asked; an organisation, which is checked through its
   * campaigns; one that is itself a question to Access; and endorsers, who belong to no campaign
   * and may be written by staff of their country.
   */
  private static final Set<String> ASKED_OTHERWISE =
      Set.of(
          "EndorserNamesakes.among",
          "EndorserNamesakes.distinguish",
          "EndorserNamesakes.of",
          "EndorserNamesakes.others",
          "EndorserRecords.forget",
          "EndorserRecords.mayWrite",
          "Endorsers.byId",
          "Endorsers.edit",
          "Endorsers.page",
          "Exports.one",
          "Organisations.edit",
          "Passwords.change",
          "StaffNames.who",
          "StaffNames.whoByCountry");

  /**
   * The methods of Access that refuse or narrow a list; the others let all staff pass or show less.
   */
  private static final String REFUSING = "require(?!NotPutOut|Somewhere).*|reach.*";

  private RoleRules() {}

  static List<HouseRule> all() {
    return List.of(
        new HouseRule(
            "access R1: each use case names the roles that may call it",
            "OpenToAnybody",
            RoleRules::useCases),
        new HouseRule(
            "each HTTP method names the roles that may call it",
            "OpenResource",
            RoleRules::requests),
        new HouseRule(
            "no class is open to everybody as a whole",
            "OpenThroughout",
            RoleRules::openThroughout),
        new HouseRule(
            "a boundary class with an entity manager is an enterprise bean",
            "WritesForAnybody",
            RoleRules::asking),
        new HouseRule("@EJB injects an enterprise bean", "AsksForNoBean", RoleRules::asked),
        new HouseRule(
            "access R2: a use case that gets an id or a name checks the permission for it",
            "ReachesAnyCampaign",
            RoleRules::reaching),
        new HouseRule(
            "access R2: a check that lets all staff pass is not enough for that",
            "RefusesNoStaff",
            RoleRules::reaching),
        new HouseRule(
            "access R2: a check for any campaign is not enough for that",
            "ReachesFromElsewhere",
            RoleRules::reaching));
  }

  private static ArchRule useCases(String root) {
    return classes()
        .that()
        .resideInAPackage(root + "..")
        .should(
            have(
                "a role on each public method of an enterprise bean",
                bean -> isCallable(bean) ? silent(publicMethods(bean)) : Stream.empty()));
  }

  /** The class may name the roles of all its methods, but not let in everybody. */
  private static ArchRule requests(String root) {
    return classes()
        .that()
        .resideInAPackage(root + "..")
        .should(
            have(
                "a role on each HTTP method or on its resource",
                resource -> saysWho(resource) ? Stream.empty() : silent(httpMethods(resource))));
  }

  /** A class that is open as a whole would also open methods that are added later. */
  private static ArchRule openThroughout(String root) {
    return classes()
        .that()
        .resideInAPackage(root + "..")
        .should(
            have(
                "@PermitAll on single methods only",
                type ->
                    type.isAnnotatedWith(PermitAll.class)
                        ? Stream.of(type.getName() + " is open as a whole")
                        : Stream.empty()));
  }

  /** The container checks roles only when it calls an enterprise bean. */
  private static ArchRule asking(String root) {
    return classes()
        .that()
        .resideInAPackage(root + "..")
        .should(
            have(
                "an entity manager in a boundary only in enterprise beans",
                bean ->
                    isBoundary(bean) && isScoped(bean) && !isBean(bean) && hasDatabase(bean)
                        ? publicMethods(bean)
                            .map(m -> m.getFullName() + " is called without a check of roles")
                        : Stream.empty()));
  }

  private static boolean isScoped(JavaClass type) {
    return type.isMetaAnnotatedWith(NormalScope.class) || type.isMetaAnnotatedWith(Scope.class);
  }

  private static boolean hasDatabase(JavaClass type) {
    return type.getAllFields().stream()
        .anyMatch(field -> field.getRawType().isEquivalentTo(EntityManager.class));
  }

  /**
   * The server injects nothing else and says so only at a call, which then ends with status 500.
   */
  private static ArchRule asked(String root) {
    return fields()
        .that()
        .areAnnotatedWith(EJB.class)
        .and()
        .areDeclaredInClassesThat()
        .resideInAPackage(root + "..")
        .should(
            have(
                "the type of an enterprise bean",
                field ->
                    isBean(field.getRawType())
                        ? Stream.empty()
                        : Stream.of(field.getFullName() + " is no enterprise bean")));
  }

  /** The container knows that a caller has a permission somewhere; the use case must ask where. */
  private static ArchRule reaching(String root) {
    return classes()
        .that()
        .resideInAPackage(root + "..")
        .and()
        .areAnnotatedWith(Stateless.class)
        .should(
            have(
                "a refusing call of Access in each use case that gets an id or a name",
                bean ->
                    isBoundary(bean)
                        ? publicMethods(bean)
                            .filter(m -> isForSome(m) && isTold(m) && !isWithinAnother(m))
                            .filter(m -> !asksAccess(m))
                            .map(m -> m.getFullName() + " does not check the permission for it")
                        : Stream.empty()));
  }

  private static boolean isForSome(JavaMethod method) {
    String name = method.getOwner().getSimpleName() + '.' + method.getName();
    return !ASKED_OTHERWISE.contains(name)
        && method
            .tryGetAnnotationOfType(RolesAllowed.class)
            .filter(roles -> !OF_NO_CAMPAIGN.containsAll(List.of(roles.value())))
            .isPresent();
  }

  private static boolean isTold(JavaMethod method) {
    return method.getRawParameterTypes().stream()
        .anyMatch(
            type -> Stream.of(long.class, Long.class, String.class).anyMatch(type::isEquivalentTo));
  }

  /** A method within another's transaction needs no question: the caller has asked. */
  private static boolean isWithinAnother(JavaMethod method) {
    return method
        .tryGetAnnotationOfType(TransactionAttribute.class)
        .or(() -> method.getOwner().tryGetAnnotationOfType(TransactionAttribute.class))
        .filter(of -> of.value() == TransactionAttributeType.MANDATORY)
        .isPresent();
  }

  private static boolean asksAccess(JavaMethod method) {
    Set<JavaCodeUnit> seen = new HashSet<>();
    Deque<JavaCodeUnit> ahead = new ArrayDeque<>(List.of(method));
    while (!ahead.isEmpty()) {
      JavaCodeUnit unit = ahead.poll();
      if (unit.getOwner().isEquivalentTo(Access.class)) {
        if (unit.getName().matches(REFUSING)) {
          return true;
        }
      } else if (seen.add(unit)) {
        Stream.concat(
                unit.getCallsFromSelf().stream(), unit.getCodeUnitReferencesFromSelf().stream())
            .map(use -> use.getTarget().resolveMember())
            .flatMap(Optional::stream)
            .map(JavaCodeUnit.class::cast)
            .forEach(ahead::add);
      }
    }
    return false;
  }

  private static boolean isBean(JavaClass type) {
    return Stream.of(Stateless.class, Stateful.class, Singleton.class)
        .anyMatch(type::isAnnotatedWith);
  }

  static Stream<JavaMethod> httpMethods(JavaClass resource) {
    return resource.getMethods().stream().filter(m -> m.isMetaAnnotatedWith(HttpMethod.class));
  }

  /** Whether the class is in a boundary or in a package below it. */
  static boolean isBoundary(JavaClass type) {
    return (type.getPackageName() + '.').contains(".boundary.");
  }

  /** Whether others may call the bean: a singleton outside a boundary only starts things. */
  private static boolean isCallable(JavaClass bean) {
    return bean.isAnnotatedWith(Stateless.class)
        || bean.isAnnotatedWith(Stateful.class)
        || bean.isAnnotatedWith(Singleton.class) && isBoundary(bean);
  }

  static Stream<JavaMethod> publicMethods(JavaClass bean) {
    return bean.getAllMethods().stream()
        .filter(m -> !m.getOwner().isEquivalentTo(Object.class))
        .filter(m -> m.getModifiers().contains(PUBLIC))
        .filter(m -> Stream.of(STATIC, BRIDGE, SYNTHETIC).noneMatch(m.getModifiers()::contains));
  }

  private static Stream<String> silent(Stream<JavaMethod> methods) {
    return methods.filter(m -> !saysWho(m)).map(m -> m.getFullName() + " names no role");
  }

  private static boolean saysWho(CanBeAnnotated declared) {
    return declared.isAnnotatedWith(RolesAllowed.class)
        || declared.isAnnotatedWith(PermitAll.class)
        || declared.isAnnotatedWith(DenyAll.class);
  }
}
