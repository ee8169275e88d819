package org.tadamun.architecture;

import com.tngtech.archunit.core.domain.JavaClasses;
import com.tngtech.archunit.core.importer.ClassFileImporter;

/** Every class of the product, read once for all tests of a run because reading takes seconds. */
public final class Compiled {

  private static final JavaClasses PRODUCT =
      new ClassFileImporter().importPaths(Workspace.compiled());

  private Compiled() {}

  public static JavaClasses product() {
    return PRODUCT;
  }
}
