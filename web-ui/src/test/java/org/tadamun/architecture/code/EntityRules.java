package org.tadamun.architecture.code;

import static com.tngtech.archunit.core.domain.JavaModifier.PUBLIC;
import static com.tngtech.archunit.core.domain.JavaModifier.STATIC;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.classes;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.fields;
import static org.tadamun.architecture.code.Conditions.have;

import com.tngtech.archunit.core.domain.JavaClass;
import com.tngtech.archunit.core.domain.JavaMethod;
import com.tngtech.archunit.lang.ArchRule;
import jakarta.persistence.Embeddable;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.MappedSuperclass;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Stream;

/** Rules that keep entities inside and let only their own verbs change them. */
final class EntityRules {

  private EntityRules() {}

  static List<HouseRule> all() {
    return List.of(
        new HouseRule(
            "no HTTP method takes or returns an entity", "LeakingResource", EntityRules::http),
        new HouseRule(
            "no use case takes or returns an entity", "LeakingUseCase", EntityRules::useCases),
        new HouseRule(
            "no use case in a package below a boundary takes or returns an entity",
            "LeaksBelow",
            EntityRules::useCases),
        new HouseRule(
            "no record of a boundary or of the web contains an entity",
            "LeakingAnswer",
            EntityRules::records),
        new HouseRule("entities have no setters", "Settable", EntityRules::setters),
        new HouseRule("entities have no public fields", "Wide", EntityRules::hidden),
        new HouseRule("enums are stored by name", "Ordinal", EntityRules::enums));
  }

  private static ArchRule http(String root) {
    return under(
        root,
        "no entity in the signature of an HTTP method",
        resource -> RoleRules.httpMethods(resource).flatMap(EntityRules::leaks));
  }

  private static ArchRule useCases(String root) {
    return under(
        root,
        "no entity in the signature of a use case",
        bean ->
            RoleRules.isBoundary(bean) && !bean.isInterface()
                ? RoleRules.publicMethods(bean)
                    .filter(m -> m.getOwner().equals(bean))
                    .flatMap(EntityRules::leaks)
                : Stream.empty());
  }

  /**
   * What a boundary or the web shows is searched to the last component; records of an entity or
   * control package are the module's own values.
   */
  private static ArchRule records(String root) {
    ModuleEdges edges = new ModuleEdges(root);
    return under(
        root,
        "no entity in a record that is shown",
        type ->
            type.isRecord()
                    && (type.getPackageName().contains(".boundary")
                        || "web".equals(edges.module(type.getPackageName())))
                ? carried(type, new HashSet<>()).map(e -> type.getName() + " contains " + e)
                : Stream.empty());
  }

  private static Stream<String> carried(JavaClass type, Set<JavaClass> seen) {
    if (!type.isRecord() || !seen.add(type)) {
      return Stream.empty();
    }
    return type.getFields().stream()
        .filter(f -> !f.getModifiers().contains(STATIC))
        .flatMap(
            f ->
                Stream.concat(
                    Entities.in(f.getType()).map(JavaClass::getName),
                    f.getType().getAllInvolvedRawTypes().stream()
                        .flatMap(t -> carried(t.getBaseComponentType(), seen))));
  }

  private static ArchRule setters(String root) {
    return under(
        root,
        "no setter",
        type ->
            isMapped(type)
                ? type.getMethods().stream()
                    .filter(m -> m.getName().matches("set[A-Z].*"))
                    .map(m -> m.getFullName() + " is a setter")
                : Stream.empty());
  }

  private static ArchRule hidden(String root) {
    return under(
        root,
        "no public field that is not static",
        type ->
            isMapped(type)
                ? type.getFields().stream()
                    .filter(f -> f.getModifiers().contains(PUBLIC))
                    .filter(f -> !f.getModifiers().contains(STATIC))
                    .map(f -> f.getFullName() + " is public")
                : Stream.empty());
  }

  private static ArchRule enums(String root) {
    return fields()
        .that()
        .areAnnotatedWith(Enumerated.class)
        .and()
        .areDeclaredInClassesThat()
        .resideInAPackage(root + "..")
        .should(
            have(
                "EnumType.STRING",
                f ->
                    f.getAnnotationOfType(Enumerated.class).value() == EnumType.STRING
                        ? Stream.empty()
                        : Stream.of(f.getFullName() + " is stored by its ordinal")));
  }

  private static ArchRule under(
      String root, String description, Function<JavaClass, Stream<String>> faults) {
    return classes().that().resideInAPackage(root + "..").should(have(description, faults));
  }

  private static Stream<String> leaks(JavaMethod method) {
    return Stream.concat(Stream.of(method.getReturnType()), method.getParameterTypes().stream())
        .flatMap(Entities::in)
        .map(entity -> method.getFullName() + " takes or returns " + entity.getName());
  }

  private static boolean isMapped(JavaClass type) {
    return Entities.isEntity(type)
        || type.isAnnotatedWith(Embeddable.class)
        || type.isAnnotatedWith(MappedSuperclass.class);
  }
}
