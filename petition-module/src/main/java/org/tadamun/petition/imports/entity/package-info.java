/** Imports, the files that they come from, and what was wrong in them. */
package org.tadamun.petition.imports.entity;
