@org.springframework.modulith.ApplicationModule(allowedDependencies = {})
package leaninghouse.attic;
