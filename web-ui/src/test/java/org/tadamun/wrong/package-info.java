/** Classes that break the rules of the house, one sin each, so that every rule is seen failing. */
package org.tadamun.wrong;
