package org.tadamun.architecture.code;

import com.tngtech.archunit.core.domain.JavaClass;
import com.tngtech.archunit.core.domain.JavaType;
import jakarta.persistence.Entity;
import java.util.stream.Stream;

/** Finds entities, also within generics and arrays. */
final class Entities {

  private Entities() {}

  static boolean isEntity(JavaClass type) {
    return type.isAnnotatedWith(Entity.class);
  }

  static Stream<JavaClass> in(JavaType type) {
    return type.getAllInvolvedRawTypes().stream()
        .map(JavaClass::getBaseComponentType)
        .filter(Entities::isEntity);
  }
}
