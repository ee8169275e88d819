package org.tadamun.architecture.code;

/**
 * Who may use whom: kernel ← the fields' modules ← web. A module is the first package segment under
 * the root, so the same sentence judges the product and the samples.
 */
record ModuleEdges(String root) {

  private static final String KERNEL = "kernel";
  private static final String WEB = "web";

  boolean allows(String fromPackage, String toPackage) {
    String from = module(fromPackage);
    String to = module(toPackage);
    return from == null || to == null || from.equals(to) || from.equals(WEB) || (to.equals(KERNEL));
  }

  /** Null for packages outside the root. */
  String module(String packageName) {
    if (!packageName.startsWith(root + '.')) {
      return null;
    }
    String below = packageName.substring(root.length() + 1);
    int dot = below.indexOf('.');
    return dot < 0 ? below : below.substring(0, dot);
  }
}
