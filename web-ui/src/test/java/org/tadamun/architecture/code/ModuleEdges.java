package org.tadamun.architecture.code;

/**
 * Which module may use which: kernel ← the modules of the fields ← web. A module is the first
 * package segment under the root, so that the same rule judges the product and the samples.
 */
record ModuleEdges(String root) {

  private static final String KERNEL = "kernel";
  private static final String WEB = "web";

  boolean allows(String fromPackage, String toPackage) {
    String from = module(fromPackage);
    String to = module(toPackage);
    return from == null || to == null || from.equals(to) || from.equals(WEB) || (to.equals(KERNEL));
  }

  /** The module of a package; null outside the root. */
  String module(String packageName) {
    if (!packageName.startsWith(root + '.')) {
      return null;
    }
    String below = packageName.substring(root.length() + 1);
    int dot = below.indexOf('.');
    return dot < 0 ? below : below.substring(0, dot);
  }
}
