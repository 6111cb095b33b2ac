#pragma once

#include <string>
#include <vector>

#include "model/hcl/evaluate.h"
#include "model/terraform/evaluation.h"

namespace slipway::terraform {

/// The names that a block of one module instance sees: var, local, module, data, resources, each, count, path, terraform,
/// and the iterators of the dynamic blocks around.
class BlockScope : public hcl::Scope {
public:
  BlockScope(Evaluation& evaluation, ModuleInstance& module, const Each* each = nullptr)
      : m_evaluation(evaluation), m_module(module), m_each(each) {}

  hcl::Value resolve(const std::vector<std::string>& path, SourceSpan place, std::size_t* used, Diagnostics& diagnostics) const override;
  bool resolveOfInstance(const std::vector<std::string>& path, const hcl::Value& key, std::string_view name, SourceSpan place,
                         hcl::Value* value, Diagnostics& diagnostics) const override;
  const std::shared_ptr<const std::string>* fileText(std::string_view path) const override;
  FilePath filePath(std::string_view path) const override;
  std::vector<std::string> filesBelow(std::string_view folder) const override;

  const hcl::Function* function(std::string_view name) const override;

  struct Iterator {
    std::string name;
    hcl::Value key, value;
  };
  void push(Iterator iterator) { m_iterators.push_back(std::move(iterator)); }
  void pop() { m_iterators.pop_back(); }

  /// What `self` means: the instance itself, in its postconditions.
  void setSelf(hcl::Value self) { m_self = std::move(self); }

  Evaluation& evaluation() const { return m_evaluation; }
  ModuleInstance& module() const { return m_module; }

private:
  using Path = std::vector<std::string>;
  FilePath fileAt(std::string_view path) const;
  hcl::Value resolveName(const Path& path, SourceSpan place, std::size_t* used, Diagnostics& diagnostics) const;
  hcl::Value resolveEach(const Path& path, SourceSpan place, std::size_t* used, Diagnostics& diagnostics) const;
  hcl::Value resolveCount(const Path& path, SourceSpan place, std::size_t* used, Diagnostics& diagnostics) const;
  hcl::Value resolvePath(const Path& path, SourceSpan place, std::size_t* used, Diagnostics& diagnostics) const;
  hcl::Value resolveVariable(const Path& path, SourceSpan place, std::size_t* used, Diagnostics& diagnostics) const;
  hcl::Value resolveLocal(const Path& path, SourceSpan place, std::size_t* used, Diagnostics& diagnostics) const;
  hcl::Value resolveModule(const Path& path, SourceSpan place, std::size_t* used, Diagnostics& diagnostics) const;
  hcl::Value resolveResource(const Path& path, bool isData, SourceSpan place, std::size_t* used, Diagnostics& diagnostics) const;
  hcl::Value outputNamed(ModuleInstance& instance, std::string_view name, SourceSpan place, Diagnostics& diagnostics) const;
  std::string moduleText() const;
  hcl::Value undeclared(SourceSpan place, std::string message, std::string_view name, const std::vector<std::string_view>& known,
                        std::size_t offset, Diagnostics& diagnostics) const;

  Evaluation& m_evaluation;
  ModuleInstance& m_module;
  const Each* m_each;
  std::vector<Iterator> m_iterators;
  hcl::Value m_self = hcl::Value::unknown();
};

}  // namespace slipway::terraform
