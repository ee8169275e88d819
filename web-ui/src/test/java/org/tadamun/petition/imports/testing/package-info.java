/** Imports as tests need them. */
package org.tadamun.petition.imports.testing;
